package org.dossierwerk.adapters.web.adviser.scenario;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.scenario.ScenarioScreens.Run;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.scenario.ScenarioViews.RunLine;
import org.dossierwerk.domain.scenario.Cause;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.ScenarioRun;

/** Planned and past scenarios of one appointment or product, in words. */
record Runs(DeskVisit visit, ItemPath place, List<RunLine> lines) {

    static Runs of(DeskVisit visit, ItemPath place) {
        return new Runs(visit, place, visit.desk().scenarioRuns().of(place.item()));
    }

    List<Run> planned() {
        return lines.stream().filter(Runs::isPlanned).map(this::run).toList();
    }

    List<Run> past() {
        return lines.stream().filter(line -> !isPlanned(line)).map(this::run).toList();
    }

    private static boolean isPlanned(RunLine line) {
        return line.run().status() == RunStatus.PLANNED;
    }

    private Run run(RunLine line) {
        var words = visit.words();
        var run = line.run();
        var execution = run.execution();
        var detail = Stream.of(
                        Moment.say(execution.on(), execution.at(), words),
                        by(line, words),
                        condition(run, words),
                        run.status() == RunStatus.DONE ? effect(run.effect(), words) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Run(
                isPlanned(line) ? place.scenario() + "/runs/" + run.id().value() : "",
                run.plan().scenarioName(),
                detail,
                words.of("scenario.run." + run.status().name()),
                tone(run.status()));
    }

    private static String by(RunLine line, Words words) {
        var cause = line.run().plan().cause();
        if (cause instanceof Cause.Automatic) {
            return words.of("scenario.run.by-itself");
        }
        return line.startedBy().isEmpty() ? "" : words.of("scenario.run.by", line.startedBy());
    }

    private String condition(ScenarioRun.Snapshot run, Words words) {
        var kind = run.plan().ifMissing();
        return kind == null
                ? ""
                : words.of(
                        "scenario.run.if-missing",
                        visit.desk().documentKinds().get(kind).setup().name());
    }

    private static String effect(ScenarioRun.Effect effect, Words words) {
        var parts = Stream.of(
                        count(effect.documents(), "scenario.effect.documents", words),
                        count(effect.actionItems(), "scenario.effect.actionItems", words),
                        count(effect.alerts(), "scenario.effect.alerts", words))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? words.of("scenario.effect.nothing") : parts;
    }

    private static String count(int number, String key, Words words) {
        return number == 0 ? "" : words.of(key, number);
    }

    private static String tone(RunStatus status) {
        return switch (status) {
            case PLANNED -> "info";
            case FAILED -> "bad";
            case DONE, CANCELLED, DROPPED -> "plain";
        };
    }
}
