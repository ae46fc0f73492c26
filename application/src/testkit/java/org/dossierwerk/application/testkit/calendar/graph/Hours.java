package org.dossierwerk.application.testkit.calendar.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When an event is, as it was written: what the clock shows in a zone, which has a name.
 *
 * @param zoneName as it was written; may be one that nobody knows
 */
record Hours(LocalDateTime start, LocalDateTime end, ZoneId zone, String zoneName, boolean wholeDays) {

    Instant from() {
        return start.atZone(zone).toInstant();
    }

    Instant until() {
        return end.atZone(zone).toInstant();
    }

    boolean overlaps(Instant from, Instant until) {
        return from().isBefore(until) && from.isBefore(until());
    }

    /** The same hours on the clock, on another day. */
    Hours on(LocalDate day) {
        var length = Duration.between(start, end);
        var begin = day.atTime(start.toLocalTime());
        return new Hours(begin, begin.plus(length), zone, zoneName, wholeDays);
    }
}
