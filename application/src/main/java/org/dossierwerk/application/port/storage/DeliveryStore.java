package org.dossierwerk.application.port.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.outbox.Delivery;

/**
 * The outbox. Rows are appended in the transaction of their cause. Of all unfinished rows with the same reaction and order
 * key only the oldest can be claimed, so that each such row of events leaves in order; rows with other keys leave side by
 * side. A claim holds for its lease, which is renewed while the work lasts, and is proved by its token; when the lease has run
 * out, another may claim. What is due and how long a lease lasts is told by the storage's own clock, so that instances whose
 * clocks differ agree (OPS-14).
 */
public interface DeliveryStore {

    /** Due at once. */
    void append(List<Delivery> deliveries);

    /** Claims at most so many due deliveries of these reactions, the longest due first, in a transaction of its own. */
    List<Claimed> claim(Set<String> reactions, int limit, Duration lease);

    /**
     * Lets these claims hold for that long from now on.
     *
     * @return those that were still valid; the others somebody else has now, or they are settled
     */
    List<Claimed> renew(Collection<Claimed> claims, Duration lease);

    /** @return false when the claim was no longer valid: somebody else has it now */
    boolean done(Claimed claimed);

    /** Due again after that pause. @return false when the claim was no longer valid */
    boolean retry(Claimed claimed, Duration pause, String error);

    /** Lets go of the claim: the delivery keeps its place, and the attempt does not count. @return as for the others */
    boolean giveBack(Claimed claimed);

    /** As {@link #giveBack}, due again after that pause. */
    boolean postpone(Claimed claimed, Duration pause);

    /** What waits for a reaction and was postponed, or is to be tried again, is due at once. */
    void hasten(String reaction, Collection<UUID> orderKeys);

    /** As {@link #hasten}, but at most so many, the oldest first, and none that has failed before: that keeps its pause. */
    void hastenFirst(String reaction, Collection<UUID> orderKeys, int most);

    /**
     * Sets it aside, visible, for a person; later deliveries of the same order key go on.
     *
     * @return false when the claim was no longer valid
     */
    boolean park(Claimed claimed, String error);

    /** The parked ones, oldest first. */
    List<Parked> parked(int limit);

    /** Lets a parked one try again now. */
    void release(UUID id);

    /** Forgets a parked one. */
    void drop(UUID id);

    /** How many wait or are being carried out. */
    long unfinished();

    /** @param attempts including this one */
    record Claimed(Delivery delivery, UUID token, int attempts) {}

    record Parked(Delivery delivery, int attempts, String error, Instant parkedAt) {}
}
