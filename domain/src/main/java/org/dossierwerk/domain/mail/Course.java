package org.dossierwerk.domain.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a message got.
 *
 * @param tries how often it was offered to a server
 * @param firstTriedAt since it waits, or null
 * @param underWay whether it was offered and nobody knows yet what came of it
 * @param unanswered how often the answer was lost after all of it had been handed over
 * @param dropped why it stayed behind, or null
 */
public record Course(
        int tries,
        @Nullable Instant firstTriedAt,
        boolean underWay,
        int unanswered,
        @Nullable Dropped dropped) {

    static final Course BEGINNING = new Course(0, null, false, 0, null);

    /** Whether its reader may have it although nobody said so. */
    public boolean mayHaveArrived() {
        return underWay || unanswered > 0;
    }

    Course trying(Instant now) {
        return new Course(tries + 1, firstTriedAt == null ? now : firstTriedAt, true, unanswered, null);
    }

    Course notTaken() {
        return new Course(tries, firstTriedAt, false, unanswered, null);
    }

    Course unheard() {
        return new Course(tries, firstTriedAt, false, unanswered + 1, null);
    }

    Course settled(@Nullable Dropped why) {
        return new Course(tries, firstTriedAt, false, underWay ? unanswered + 1 : unanswered, why);
    }

    Course arrived() {
        return new Course(tries, firstTriedAt, false, unanswered, null);
    }

    Course again() {
        return new Course(tries, null, false, unanswered, null);
    }
}
