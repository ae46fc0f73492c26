package org.dossierwerk.adapters.persistence.unit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.dossierwerk.domain.shared.Aggregate;

/**
 * What every repository works with: the unit of work it joins, the entity manager of that unit, and the sink for events.
 */
public record Work(UnitOfWork unit, Supplier<EntityManager> entityManager, EventSink sink) {

    /** Asks or changes the database, within the running unit or as one of its own. */
    public <T> T with(Function<EntityManager, T> work) {
        return unit.call(() -> {
            try {
                return work.apply(entityManager.get());
            } catch (PersistenceException failure) {
                throw DatabaseRefusals.of(failure);
            }
        });
    }

    public void run(Consumer<EntityManager> work) {
        with(entityManager -> {
            work.accept(entityManager);
            return Boolean.TRUE;
        });
    }

    void hand(List<? extends Aggregate> aggregates) {
        var events = aggregates.stream()
                .flatMap(aggregate -> aggregate.takeEvents().stream())
                .toList();
        if (!events.isEmpty()) {
            sink.accept(events);
        }
    }
}
