package org.dossierwerk.domain.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Up to when it is known what stands in an adviser's linked calendars.
 *
 * @param moment that of the calendar that was read longest ago; null when one never was, or none is linked
 */
public record KnownUntil(State state, @Nullable Instant moment) {

    /** How much can be made of it. */
    public enum State {
        /** There is nothing that would have to be known. */
        NONE_LINKED,
        FRESH,
        /** One was not read of late. */
        STALE,
        NEVER_READ
    }

    /**
     * @param read when each calendar that counts was last read to its end; empty for one that never was
     * @param since what was read then or before is not known to hold
     */
    public static KnownUntil of(Collection<Optional<Instant>> read, Instant since) {
        if (read.isEmpty()) {
            return new KnownUntil(State.NONE_LINKED, null);
        }
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return new KnownUntil(State.NEVER_READ, null);
        }
        var oldest =
                read.stream().flatMap(Optional::stream).min(Instant::compareTo).orElseThrow();
        return new KnownUntil(oldest.isAfter(since) ? State.FRESH : State.STALE, oldest);
    }

    /** Whether all is known that would keep the adviser. */
    public boolean certain() {
        return state == State.NONE_LINKED || state == State.FRESH;
    }
}
