package org.dossierwerk.adapters.persistence.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.ScenarioRepository;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;

/** Scenarios on PostgreSQL. */
final class JpaScenarioRepository implements ScenarioRepository {

    private final RootTable<Scenario, Scenario.Snapshot, ScenarioRow> table;

    JpaScenarioRepository(Work work) {
        this.table = new RootTable<>(work, new ScenarioMapper());
    }

    @Override
    public Optional<Scenario> find(ScenarioId id) {
        return table.find(id.value());
    }

    @Override
    public void save(Scenario scenario) {
        table.save(scenario);
    }

    @Override
    public void remove(Scenario scenario) {
        table.remove(scenario);
    }

    @Override
    public List<Scenario> findAll(Collection<ScenarioId> ids) {
        return table.withIds(ids.stream().map(ScenarioId::value).toList());
    }

    @Override
    public List<Scenario> all() {
        return byName("true", Map.of());
    }

    /** No other field of an automatic start can hold the id of a type, so the text of it is enough to look for. */
    @Override
    public List<Scenario> startingWith(AppointmentTypeId type) {
        return byName(
                "cast(r.automatic as string) like :text"
                        + " or exists (select 1 from TriggerRow t where t.scenario = r.id and t.type = :type and t.active)",
                Map.of("text", "%" + type.value() + "%", "type", type.value()));
    }

    private List<Scenario> byName(String condition, Map<String, ?> parameters) {
        return SearchWords.inOrder(
                table.all(condition, parameters),
                scenario -> scenario.snapshot().setup().name());
    }
}
