package org.dossierwerk.adapters.persistence.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.application.port.storage.TriggerRepository;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;

/** Triggers on PostgreSQL. */
final class JpaTriggerRepository implements TriggerRepository {

    private final RootTable<Trigger, Trigger.Snapshot, TriggerRow> table;

    JpaTriggerRepository(Work work) {
        this.table = new RootTable<>(work, new TriggerMapper());
    }

    @Override
    public Optional<Trigger> find(TriggerId id) {
        return table.find(id.value());
    }

    @Override
    public void save(Trigger trigger) {
        table.save(trigger);
    }

    @Override
    public List<Trigger> all() {
        return SearchWords.inOrder(
                        table.all("true", Map.of()),
                        trigger -> trigger.snapshot().setup().name())
                .stream()
                .sorted(Comparator.comparing(trigger -> !trigger.snapshot().active()))
                .toList();
    }
}
