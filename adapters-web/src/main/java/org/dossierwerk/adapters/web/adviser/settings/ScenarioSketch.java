package org.dossierwerk.adapters.web.adviser.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.Sketch;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.SketchLine;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.scenario.PlannedStep;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.jspecify.annotations.Nullable;

/** What steps would come down to for a client alone and for a couple, before anybody starts them. */
final class ScenarioSketch {

    private static final int MOST_STEPS = 100;
    private static final List<Applicant> COUPLE =
            Stream.generate(ScenarioSketch::anybody).limit(2).toList();

    private ScenarioSketch() {}

    /** @param kinds the names of document kinds, by their values */
    static List<Sketch> of(List<Step> steps, Map<String, String> kinds, Words words) {
        var setup = new Scenario.Setup(
                "-", new Scope.Appointments(), steps.stream().limit(MOST_STEPS).toList(), List.of());
        var scenario = new Scenario.Snapshot(new ScenarioId(UUID.randomUUID()), 0, setup);
        return Stream.of(1, 2)
                .map(applicants -> sketch(scenario, COUPLE.subList(0, applicants), kinds, words))
                .toList();
    }

    private static Sketch sketch(
            Scenario.Snapshot scenario, List<Applicant> applicants, Map<String, String> kinds, Words words) {
        var lines = new LinkedHashSet<SketchLine>();
        for (var planned : scenario.stepsFor(applicants, null)) {
            lines.add(line(planned, kinds, words));
        }
        return new Sketch(words.of("scenario.sketch.with", applicants.size()), List.copyOf(lines));
    }

    private static SketchLine line(PlannedStep planned, Map<String, String> kinds, Words words) {
        var whom = whom(planned.applicant(), words);
        return planned.step().fold(new Step.Cases<>() {
            @Override
            public SketchLine document(Step.RequestDocument step) {
                var name = kinds.getOrDefault(step.kind().value().toString(), "");
                return new SketchLine("file-text", name, whom);
            }

            @Override
            public SketchLine actionItem(Step.AddActionItem step) {
                return new SketchLine("list-checks", step.title(), whom);
            }

            @Override
            public SketchLine alert(Step.RaiseAlert step) {
                return new SketchLine("bell", step.text(), words.of("scenario.whom.ADVISER"));
            }
        });
    }

    private static String whom(@Nullable ApplicantId applicant, Words words) {
        if (applicant == null) {
            return words.of("scenario.whom.DOSSIER");
        }
        return words.of(
                "scenario.sketch.applicant", applicant.equals(COUPLE.get(0).id()) ? 1 : 2);
    }

    private static Applicant anybody() {
        return new Applicant(new ApplicantId(UUID.randomUUID()), new PartyId(UUID.randomUUID()), null, null);
    }
}
