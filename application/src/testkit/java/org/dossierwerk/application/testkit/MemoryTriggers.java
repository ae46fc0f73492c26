package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.application.port.storage.TriggerRepository;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;

/** Triggers in memory. */
final class MemoryTriggers implements TriggerRepository {

    private final Root<TriggerId, Trigger, Trigger.Snapshot> root;

    MemoryTriggers(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.triggers,
                Trigger.Snapshot::id,
                Trigger::snapshot,
                Trigger::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<Trigger> find(TriggerId id) {
        return root.find(id);
    }

    @Override
    public void save(Trigger saved) {
        root.save(saved);
    }

    @Override
    public List<Trigger> all() {
        return root.all(trigger -> true).stream()
                .sorted(Comparator.comparing((Trigger trigger) -> !trigger.snapshot().active())
                        .thenComparing(
                                trigger -> SearchWords.key(trigger.snapshot().setup().name())))
                .toList();
    }
}
