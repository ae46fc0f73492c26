package org.dossierwerk.application.scenario;

import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.rights.Gate;

/** Makes this feature's conversations and reactions, for the office that is being built. */
public final class ScenarioModule {

    private ScenarioModule() {}

    public static Scenarios scenarios(Workbench bench, Gate gate, Audit audit) {
        return new ScenarioService(bench, gate, audit);
    }

    public static ScenarioRuns scenarioRuns(Workbench bench, Gate gate) {
        return new ScenarioRunService(bench, gate);
    }

    public static Triggers triggers(Workbench bench, Gate gate, Audit audit) {
        return new TriggerService(bench, gate, audit);
    }

    /** What starts by itself, in the transaction of its cause. */
    public static List<InsideReaction<?>> followUps(Workbench bench) {
        return List.of(new AppointmentFollowUp(bench), new ProductFollowUp(bench));
    }

    /** What comes due. */
    public static PlannedRuns plannedRuns(Workbench bench) {
        return new PlannedRuns(bench);
    }
}
