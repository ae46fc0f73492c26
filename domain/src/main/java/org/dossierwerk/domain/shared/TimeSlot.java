package org.dossierwerk.domain.shared;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, half-open: it includes its start and ends just before its end. */
public record TimeSlot(Instant start, Instant end) {

    public TimeSlot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A slot ends after it starts: " + start + " to " + end);
        }
    }

    public boolean overlaps(TimeSlot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether it has not begun at that moment; a slot that begins right then is no longer to come. */
    public boolean startsAfter(Instant moment) {
        return start.isAfter(moment);
    }

    public Duration duration() {
        return Duration.between(start, end);
    }
}
