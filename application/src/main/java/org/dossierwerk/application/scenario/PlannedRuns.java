package org.dossierwerk.application.scenario;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
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
 * (RELIABILITY INV-7). Several share such a transaction; when one of them stands in the way, each gets one of its own.
 */
public final class PlannedRuns {

    private static final Logger LOG = System.getLogger(PlannedRuns.class.getName());

    /** Few enough that nobody who works on one of their checks waits noticeably. */
    private static final int AT_ONCE = 20;

    private final Workbench bench;

    PlannedRuns(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Carries out some of the runs that have been due longest. Call it again while it returns true.
     *
     * @return whether there were any
     */
    public boolean runOnce() {
        return carryOut(AT_ONCE);
    }

    private boolean carryOut(int most) {
        var taken = new ArrayList<ScenarioRunId>();
        try {
            return bench.stores().unitOfWork().call(() -> {
                taken.clear();
                var due = bench.stores().scenarioRuns().lockDue(most);
                due.forEach(run -> taken.add(run.snapshot().id()));
                new Performance(bench).perform(due);
                return !due.isEmpty();
            });
        } catch (RuntimeException failure) {
            if (taken.isEmpty()) {
                throw failure;
            }
            if (taken.size() == 1) {
                LOG.log(
                        Level.WARNING,
                        "Could not be carried out: scenario run " + taken.get(0).value(),
                        failure);
                putOff(taken.get(0));
            } else {
                taken.forEach(each -> carryOut(1));
            }
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
                            run.stumble(bench.stores().now());
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
