package org.dossierwerk.adapters.persistence.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.ScenarioRepository;
import org.dossierwerk.application.port.storage.SearchWords;
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
    public List<Scenario> all() {
        return table.all("true", Map.of()).stream()
                .sorted(Comparator.comparing(
                        scenario -> SearchWords.key(scenario.snapshot().setup().name())))
                .toList();
    }
}
