package org.dossierwerk.application.scenario;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.scenario.Execution;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;

/** Plans a run, and carries it out at once when its moment has come. */
final class Launch {

    private final Workbench bench;

    Launch(Workbench bench) {
        this.bench = bench;
    }

    void launch(ScenarioRunId id, DossierId dossier, DossierItem item, ScenarioRun.Plan plan, Execution execution) {
        var run = ScenarioRun.plan(id, dossier, item, plan, execution, bench.now());
        bench.stores().scenarioRuns().save(run);
        if (run.isDue(bench.now())) {
            new Performance(bench)
                    .perform(bench.stores().scenarioRuns().find(id).orElseThrow());
        }
    }
}
