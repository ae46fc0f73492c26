package org.dossierwerk.application.scenario;

import java.util.Comparator;
import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.ScenarioRunRepository;
import org.dossierwerk.domain.scenario.ScenarioRun;

/** Begins with runs that were planned just now: keeps them, and carries those out at once whose moment has come. */
final class Launch {

    private final Workbench bench;
    private final ScenarioRunRepository runs;

    Launch(Workbench bench) {
        this.bench = bench;
        this.runs = bench.stores().scenarioRuns();
    }

    void launch(List<ScenarioRun> planned) {
        if (planned.isEmpty()) {
            return;
        }
        runs.saveAll(planned);
        var now = bench.stores().now();
        var ids = planned.stream().map(run -> run.snapshot().id()).toList();
        new Performance(bench)
                .perform(runs.findAll(ids).stream()
                        .filter(run -> run.isDue(now))
                        .sorted(Comparator.comparing(
                                run -> ids.indexOf(run.snapshot().id())))
                        .toList());
    }
}
