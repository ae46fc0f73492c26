package org.dossierwerk.application.scenario;

import java.util.List;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioRun;

/** What is read of scenarios and their runs. */
public final class ScenarioViews {

    private ScenarioViews() {}

    /**
     * What can be started from an item (SCN-02).
     *
     * @param startable whether anything can be started: not for a cancelled appointment
     */
    public record Choice(List<Scenario.Snapshot> scenarios, boolean startable) {}

    /** What starting would do now, doubles merged (SCN-04). */
    public record Preview(List<DocumentLine> documents, List<TaskLine> tasks, List<String> alerts) {}

    /**
     * @param applicant by name; empty for the dossier as a whole
     * @param known whether it is in the check already, so that it is not asked for again (readings 23 and 24)
     * @param withActionItem whether the client gets something to do
     */
    public record DocumentLine(String kind, String applicant, boolean known, boolean withActionItem) {}

    public record TaskLine(ActionItemKind kind, String title, String applicant) {}

    /** @param startedBy by name who started it, or what did; empty when it started by itself */
    public record RunLine(ScenarioRun.Snapshot run, String startedBy) {}
}
