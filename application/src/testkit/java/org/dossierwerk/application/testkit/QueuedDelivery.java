package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.application.outbox.Delivery;
import org.jspecify.annotations.Nullable;

/** A row of the outbox in memory. */
record QueuedDelivery(
        Delivery delivery,
        int attempts,
        @Nullable UUID token,
        @Nullable Instant leasedUntil,
        String error,
        @Nullable Instant parkedAt) {

    static QueuedDelivery fresh(Delivery delivery) {
        return new QueuedDelivery(delivery, 0, null, null, "", null);
    }

    boolean parked() {
        return parkedAt != null;
    }

    boolean sameOrderAs(QueuedDelivery other) {
        return delivery.reaction().equals(other.delivery.reaction())
                && delivery.orderKey().equals(other.delivery.orderKey());
    }

    boolean claimable(Instant now) {
        return !parked()
                && !delivery.dueAt().isAfter(now)
                && (leasedUntil == null || !leasedUntil.isAfter(now));
    }

    QueuedDelivery claimed(UUID proof, Instant until) {
        return new QueuedDelivery(delivery, attempts + 1, proof, until, error, null);
    }

    QueuedDelivery again(Instant dueAt, String reason) {
        return new QueuedDelivery(due(dueAt), attempts, null, null, reason, null);
    }

    QueuedDelivery parked(String reason, Instant now) {
        return new QueuedDelivery(delivery, attempts, null, null, reason, now);
    }

    private Delivery due(Instant dueAt) {
        var d = delivery;
        return new Delivery(d.id(), d.reaction(), d.event(), d.subject(), d.orderKey(), d.occurredAt(), dueAt);
    }
}
