package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.application.outbox.Delivery;
import org.jspecify.annotations.Nullable;

/** A row of the outbox in memory. */
record QueuedDelivery(
        Delivery delivery,
        Instant dueAt,
        int attempts,
        @Nullable UUID token,
        @Nullable Instant leasedUntil,
        String error,
        @Nullable Instant parkedAt) {

    static QueuedDelivery fresh(Delivery delivery, Instant now) {
        return new QueuedDelivery(delivery, now, 0, null, null, "", null);
    }

    boolean parked() {
        return parkedAt != null;
    }

    /** What leaves one after the other. */
    record Order(String reaction, UUID key) {}

    Order order() {
        return new Order(delivery.reaction(), delivery.orderKey());
    }

    boolean claimable(Instant now) {
        return !parked()
                && !dueAt.isAfter(now)
                && (leasedUntil == null || !leasedUntil.isAfter(now));
    }

    QueuedDelivery claimed(UUID proof, Instant until) {
        return new QueuedDelivery(delivery, dueAt, attempts + 1, proof, until, error, null);
    }

    QueuedDelivery leasedUntil(Instant until) {
        return new QueuedDelivery(delivery, dueAt, attempts, token, until, error, null);
    }

    QueuedDelivery again(Instant due, String reason) {
        return new QueuedDelivery(delivery, due, attempts, null, null, reason, null);
    }

    QueuedDelivery givenBack() {
        return new QueuedDelivery(delivery, dueAt, attempts - 1, null, null, error, null);
    }

    QueuedDelivery due(Instant at) {
        return new QueuedDelivery(delivery, at, attempts, token, leasedUntil, error, parkedAt);
    }

    QueuedDelivery parked(String reason, Instant now) {
        return new QueuedDelivery(delivery, dueAt, attempts, null, null, reason, now);
    }
}
