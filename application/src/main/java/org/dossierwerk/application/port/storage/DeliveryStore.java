package org.dossierwerk.application.port.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.outbox.Delivery;

/**
 * The outbox. Rows are appended in the transaction of their cause. Of all unfinished rows with the same reaction and order
 * key only the oldest can be claimed, so that each such row of events leaves in order; rows with other keys leave side by
 * side. A claim holds for its lease and is proved by its token; when the lease has run out, another may claim.
 */
public interface DeliveryStore {

    void append(List<Delivery> deliveries);

    /** Claims at most so many due deliveries of these reactions, the longest due first, in a transaction of its own. */
    List<Claimed> claim(Set<String> reactions, int limit, Duration lease, Instant now);

    /** @return false when the claim was no longer valid: somebody else has it now */
    boolean done(Claimed claimed);

    boolean retry(Claimed claimed, Instant dueAt, String error);

    /** Sets it aside, visible, for a person; later deliveries of the same order key go on. */
    boolean park(Claimed claimed, String error, Instant now);

    /** The parked ones, oldest first. */
    List<Parked> parked(int limit);

    /** Lets a parked one try again now. */
    void release(UUID id, Instant now);

    /** How many wait or are being carried out. */
    long unfinished();

    /** @param attempts including this one */
    record Claimed(Delivery delivery, UUID token, int attempts) {}

    record Parked(Delivery delivery, int attempts, String error, Instant parkedAt) {}
}
