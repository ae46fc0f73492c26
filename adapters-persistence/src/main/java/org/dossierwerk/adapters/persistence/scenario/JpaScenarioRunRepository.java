package org.dossierwerk.adapters.persistence.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.ScenarioRunRepository;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;

/** Runs of scenarios on PostgreSQL. */
final class JpaScenarioRunRepository implements ScenarioRunRepository {

    private static final String LATEST_FIRST = " order by r.due desc, r.id desc";

    private final Work work;
    private final RootTable<ScenarioRun, ScenarioRun.Snapshot, ScenarioRunRow> table;

    JpaScenarioRunRepository(Work work) {
        this.work = work;
        this.table = new RootTable<>(work, new ScenarioRunMapper());
    }

    @Override
    public Optional<ScenarioRun> find(ScenarioRunId id) {
        return table.find(id.value());
    }

    @Override
    public List<ScenarioRun> findAll(Collection<ScenarioRunId> ids) {
        return table.withIds(ids.stream().map(ScenarioRunId::value).toList());
    }

    @Override
    public void save(ScenarioRun run) {
        table.save(run);
    }

    @Override
    public void saveAll(List<ScenarioRun> runs) {
        table.saveAll(runs);
    }

    @Override
    public void remove(ScenarioRun run) {
        table.remove(run);
    }

    @Override
    public List<ScenarioRun> of(Collection<DossierItem> items) {
        return items.isEmpty()
                ? List.of()
                : table.all(ItemColumns.CONDITION + LATEST_FIRST, ItemColumns.parameters(items));
    }

    @Override
    public List<ScenarioRun> ofDossier(DossierId dossier) {
        return table.all("r.dossier = :dossier" + LATEST_FIRST, Map.of("dossier", dossier.value()));
    }

    @Override
    public List<ScenarioRun> planned(ScenarioId scenario) {
        return table.all(
                "r.scenario = :scenario and r.status = :planned order by r.due, r.id",
                Map.of("scenario", scenario.value(), "planned", RunStatus.PLANNED));
    }

    /** The rows are read after they were locked, so that they are as whoever held them before has left them. */
    @Override
    public List<ScenarioRun> lockDue(int most) {
        var question = new Sql("SELECT id FROM scenario_run WHERE status = 'PLANNED' AND due_at <= now()")
                .add("ORDER BY due_at, id LIMIT :most FOR UPDATE SKIP LOCKED")
                .set("most", most);
        var ids = work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> line.uuid("id"))
                .toList());
        return ids.isEmpty() ? List.of() : table.all("r.id in :ids order by r.due, r.id", Map.of("ids", ids));
    }
}
