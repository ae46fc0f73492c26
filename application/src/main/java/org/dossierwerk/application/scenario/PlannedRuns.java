package org.dossierwerk.application.scenario;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;

/**
 * Carries out the runs whose moment has come, on the threads of the host: any number of threads and instances side by side. A
 * run, all that comes of it, and that it is done are one transaction, so that it happens once, also when a process dies halfway
 * (RELIABILITY INV-7).
 */
public final class PlannedRuns {

    private static final Logger LOG = System.getLogger(PlannedRuns.class.getName());

    private final Workbench bench;

    PlannedRuns(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Carries out the run that has been due longest. Call it again while it returns true.
     *
     * @return whether there was one
     */
    public boolean runOnce() {
        var taken = new AtomicReference<ScenarioRunId>();
        try {
            return bench.stores().unitOfWork().call(() -> {
                var due = bench.stores().scenarioRuns().lockDue();
                due.ifPresent(run -> {
                    taken.set(run.snapshot().id());
                    new Performance(bench).perform(run);
                });
                return due.isPresent();
            });
        } catch (RuntimeException failure) {
            var run = taken.get();
            if (run == null) {
                throw failure;
            }
            LOG.log(Level.WARNING, "Could not be carried out: scenario run " + run.value(), failure);
            putOff(run);
            return true;
        }
    }

    private void putOff(ScenarioRunId id) {
        bench.stores()
                .unitOfWork()
                .run(() -> bench.stores()
                        .scenarioRuns()
                        .find(id)
                        .filter(run -> run.snapshot().status() == RunStatus.PLANNED)
                        .ifPresent(run -> {
                            run.stumble(bench.now());
                            bench.stores().scenarioRuns().save(run);
                            if (run.snapshot().status() == RunStatus.FAILED) {
                                tell(run.snapshot());
                            }
                        }));
    }

    private void tell(ScenarioRun.Snapshot run) {
        bench.stores()
                .dossiers()
                .find(run.dossier())
                .ifPresent(dossier -> bench.stores()
                        .alerts()
                        .save(Alert.raise(
                                new AlertId(bench.nextId()),
                                new Alert.Notice(
                                        dossier.snapshot().handling().adviser(),
                                        run.dossier(),
                                        run.item(),
                                        AlertReason.RUN_FAILED,
                                        run.plan().scenarioName(),
                                        bench.now()))));
    }
}
