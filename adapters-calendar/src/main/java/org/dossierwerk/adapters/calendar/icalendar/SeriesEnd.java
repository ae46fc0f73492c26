package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/** The last moment at which a series can recur, on the clock by which it goes. */
final class SeriesEnd {

    private final Stamp start;
    private final Optional<Stamp> until;
    /** UNTIL is told in UTC, but not by everybody. */
    private final boolean utc;

    private SeriesEnd(Stamp start, Optional<Stamp> until, boolean utc) {
        this.start = start;
        this.until = until;
        this.utc = utc;
    }

    static SeriesEnd of(RecurrenceRule rule, Stamp start, Stamps stamps, ContentLine line) {
        return new SeriesEnd(
                start,
                stamps.read(rule.until(), line),
                rule.until().toUpperCase(Locale.ROOT).endsWith("Z"));
    }

    /** Whether the series has ended by then. */
    boolean isBefore(LocalDateTime wall) {
        return until.map(last -> utc && !start.day()
                        ? start.clock().at(wall).isAfter(last.instant())
                        : wall.isAfter(onTheWall(last)))
                .orElse(false);
    }

    /** When that is, if it ends. */
    Optional<Instant> instant() {
        return until.map(
                last -> utc && !start.day() ? last.instant() : start.clock().at(onTheWall(last)));
    }

    /** A day that ends a series is told in many ways, some of them in UTC; all of that day counts. */
    private LocalDateTime onTheWall(Stamp last) {
        var shown = utc ? start.clock().shows(last.instant()) : last.wall();
        var later = shown.isAfter(last.wall()) ? shown : last.wall();
        return start.day() || last.day() ? later.with(LocalTime.MAX) : shown;
    }
}
