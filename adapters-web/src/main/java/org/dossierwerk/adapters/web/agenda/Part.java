package org.dossierwerk.adapters.web.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The part of an entry that lies on one day.
 *
 * @param start first moment of the part, on {@code day}
 * @param end first moment after the part, on {@code day} or the midnight that ends it
 * @param before whether the entry began on an earlier day
 * @param after whether the entry goes on the next day
 */
record Part(Entry entry, LocalDate day, ZonedDateTime start, ZonedDateTime end, boolean before, boolean after) {

    /** The parts of an entry on the given days, in the zone; an entry that ends at midnight has none on the next day. */
    static List<Part> of(Entry entry, Days days, ZoneId zone) {
        ZonedDateTime start = entry.start().withZoneSameInstant(zone);
        ZonedDateTime end = entry.end().withZoneSameInstant(zone);
        LocalDate lastDay =
                end.equals(start) ? start.toLocalDate() : end.minusNanos(1).toLocalDate();
        return days.all().stream()
                .filter(day -> !day.isBefore(start.toLocalDate()) && !day.isAfter(lastDay))
                .map(day -> on(day, entry, start, end))
                .toList();
    }

    /** Whether the entry belongs in the lane for whole days: it fills a day, or lasts 24 hours or more. */
    static boolean inBand(Entry entry, ZoneId zone) {
        ZonedDateTime start = entry.start().withZoneSameInstant(zone);
        LocalDate firstWhole = start.equals(start.toLocalDate().atStartOfDay(zone))
                ? start.toLocalDate()
                : start.toLocalDate().plusDays(1);
        boolean fillsADay = !entry.end().isBefore(firstWhole.plusDays(1).atStartOfDay(zone));
        return fillsADay || Duration.between(entry.start(), entry.end()).toHours() >= 24;
    }

    /** Whether the part fills its day from its first to its last moment. */
    boolean fillsDay() {
        return start.equals(day.atStartOfDay(start.getZone()))
                && end.equals(day.plusDays(1).atStartOfDay(start.getZone()));
    }

    private static Part on(LocalDate day, Entry entry, ZonedDateTime start, ZonedDateTime end) {
        ZonedDateTime dawn = day.atStartOfDay(start.getZone());
        ZonedDateTime midnight = day.plusDays(1).atStartOfDay(start.getZone());
        boolean before = start.isBefore(dawn);
        boolean after = end.isAfter(midnight);
        return new Part(entry, day, before ? dawn : start, after ? midnight : end, before, after);
    }
}
