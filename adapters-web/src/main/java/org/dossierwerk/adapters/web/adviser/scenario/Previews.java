package org.dossierwerk.adapters.web.adviser.scenario;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.scenario.ScenarioScreens.Line;
import org.dossierwerk.adapters.web.adviser.scenario.ScenarioScreens.Preview;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.scenario.ScenarioViews.DocumentLine;
import org.dossierwerk.application.scenario.ScenarioViews.TaskLine;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.shared.InvalidValue;

/** What starting the chosen scenarios would do, before it is done (SCN-04). */
final class Previews {

    private Previews() {}

    static Preview of(DeskVisit visit, DossierItem item, List<ScenarioId> chosen) {
        var words = visit.words();
        if (chosen.isEmpty()) {
            return new Preview(words.of("scenario.start"), false, List.of(), List.of(), List.of());
        }
        var preview = visit.desk().scenarioRuns().preview(item, chosen);
        long asked = preview.documents().stream().filter(line -> !line.known()).count();
        return new Preview(
                words.of("scenario.start-count", chosen.size(), asked),
                true,
                preview.documents().stream().map(line -> document(line, words)).toList(),
                preview.tasks().stream().map(line -> task(line, words)).toList(),
                preview.alerts());
    }

    /** The scenarios that were ticked; what is none is noted. */
    static List<ScenarioId> chosen(Input input) {
        var chosen = input.attempt(
                "scenario",
                () -> input.texts("scenario").stream()
                        .distinct()
                        .map(Previews::id)
                        .toList());
        return chosen == null ? List.of() : chosen;
    }

    private static ScenarioId id(String typed) {
        try {
            return new ScenarioId(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidValue("scenario", "office.unknownChoice");
        }
    }

    private static Line document(DocumentLine line, Words words) {
        boolean silent = !line.known() && !line.withActionItem();
        return new Line(
                line.kind(),
                whom(line.applicant(), words),
                line.known(),
                silent ? words.of("scenario.preview.silent") : "");
    }

    private static Line task(TaskLine line, Words words) {
        var kind = words.of("action.kind." + line.kind().name());
        return new Line(line.title(), whom(line.applicant(), words), false, kind);
    }

    private static String whom(String applicant, Words words) {
        return applicant.isEmpty() ? words.of("scenario.whom.DOSSIER") : applicant;
    }
}
