package org.dossierwerk.application.events;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.port.storage.DeliveryStore;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.domain.shared.DomainEvent;

/**
 * Every event of every saved aggregate passes here, within the transaction that saves it: first to the outbox, one delivery
 * for each reaction outside, then to the audit trail, then to the reactions inside. What those save comes by here in turn.
 */
final class EventIntake implements EventSink {

    private final DeliveryStore outbox;
    private final List<Subscription> outside;
    private final AuditWriter audit;
    private final List<InsideReaction<?>> inside;
    private final Supplier<UUID> ids;

    EventIntake(
            DeliveryStore outbox,
            List<Subscription> outside,
            AuditWriter audit,
            List<? extends InsideReaction<?>> inside,
            Supplier<UUID> ids) {
        this.outbox = outbox;
        this.outside = List.copyOf(outside);
        this.audit = audit;
        this.inside = List.copyOf(inside);
        this.ids = ids;
    }

    @Override
    public void accept(List<DomainEvent> events) {
        var deliveries = events.stream()
                .flatMap(event -> outside.stream()
                        .filter(subscription -> subscription.isAbout(event))
                        .map(subscription -> delivery(subscription, event)))
                .toList();
        if (!deliveries.isEmpty()) {
            outbox.append(deliveries);
        }
        audit.write(events);
        inside.forEach(reaction -> offer(reaction, events));
    }

    private Delivery delivery(Subscription subscription, DomainEvent event) {
        return new Delivery(
                ids.get(),
                subscription.reaction(),
                event.name(),
                event.subject(),
                event.orderKey(),
                event.occurredAt());
    }

    private static <E extends DomainEvent> void offer(InsideReaction<E> reaction, List<DomainEvent> events) {
        var meant = events.stream()
                .filter(reaction.to()::isInstance)
                .map(reaction.to()::cast)
                .toList();
        if (!meant.isEmpty()) {
            reaction.reactToAll(meant);
        }
    }
}
