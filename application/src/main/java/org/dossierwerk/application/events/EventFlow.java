package org.dossierwerk.application.events;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Opens the storage for a caller. Who calls reaches the audit trail this way and no other: each desk and portal works on
 * stores of its own, whose events flow through a sink that knows the caller. No thread has to remember anything, a service
 * cannot forget to say who it works for, and opening costs only a few small objects.
 *
 * @param outside what the world is told of
 * @param inside what keeps the storage's own contents in step, made for the stores it works with
 */
public record EventFlow(
        Storage storage,
        Supplier<UUID> ids,
        List<Subscription> outside,
        Function<Stores, List<InsideReaction<?>>> inside) {

    public EventFlow {
        outside = List.copyOf(outside);
    }

    /** @param caller who works, or null for the office itself */
    public Stores open(@Nullable Caller caller) {
        var sink = new Turnstile();
        var stores = storage.open(sink);
        var audit = new AuditWriter(stores, new Audit(stores, caller, ids));
        sink.behind = new EventIntake(stores.deliveries(), outside, audit, inside.apply(stores), ids);
        return stores;
    }

    /** Stands before the intake, which needs the opened stores and so comes to be after them. */
    private static final class Turnstile implements EventSink {

        private EventSink behind = events -> {
            throw new IllegalStateException("Events before the storage was opened: " + events);
        };

        @Override
        public void accept(List<DomainEvent> events) {
            behind.accept(events);
        }
    }
}
