package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.ScenarioRunRepository;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;

/** Runs of scenarios in memory. */
final class MemoryScenarioRuns implements ScenarioRunRepository {

    private final Root<ScenarioRunId, ScenarioRun, ScenarioRun.Snapshot> root;

    MemoryScenarioRuns(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.runs,
                ScenarioRun.Snapshot::id,
                ScenarioRun::snapshot,
                ScenarioRun::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<ScenarioRun> find(ScenarioRunId id) {
        return root.find(id);
    }

    @Override
    public List<ScenarioRun> findAll(Collection<ScenarioRunId> ids) {
        return root.all(run -> ids.contains(run.id()));
    }

    @Override
    public void save(ScenarioRun saved) {
        root.save(saved);
    }

    @Override
    public void saveAll(List<ScenarioRun> saved) {
        root.saveAll(saved);
    }

    @Override
    public void remove(ScenarioRun run) {
        root.remove(run);
    }

    @Override
    public List<ScenarioRun> of(Collection<DossierItem> items) {
        return latest(run -> items.contains(run.item()));
    }

    @Override
    public List<ScenarioRun> ofDossier(DossierId dossier) {
        return latest(run -> run.dossier().equals(dossier));
    }

    @Override
    public List<ScenarioRun> planned(ScenarioId scenario) {
        return root
                .all(run -> run.status() == RunStatus.PLANNED && run.plan().scenario().equals(scenario))
                .stream()
                .sorted(soonest())
                .toList();
    }

    /** The memory has one lock, which the unit of work holds already. */
    @Override
    public List<ScenarioRun> lockDue(int most) {
        var now = root.memory().now();
        return root.all(run -> run.status() == RunStatus.PLANNED).stream()
                .filter(run -> run.isDue(now))
                .sorted(soonest())
                .limit(most)
                .toList();
    }

    private List<ScenarioRun> latest(Predicate<ScenarioRun.Snapshot> wanted) {
        return root.all(wanted).stream().sorted(soonest().reversed()).toList();
    }

    private static Comparator<ScenarioRun> soonest() {
        return Comparator.comparing((ScenarioRun run) -> run.snapshot().due())
                .thenComparing(run -> run.snapshot().id().value());
    }
}
