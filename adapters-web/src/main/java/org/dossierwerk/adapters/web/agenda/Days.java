package org.dossierwerk.adapters.web.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A run of whole days.
 *
 * @param first first day
 * @param last last day, included
 */
public record Days(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException when the last day lies before the first */
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("days run forward: " + first + " to " + last);
        }
    }

    /** Every day, in order. */
    public List<LocalDate> all() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** First moment of the run in a zone; some zones start a day at 01:00. */
    public ZonedDateTime startIn(ZoneId zone) {
        return first.atStartOfDay(zone);
    }

    /** First moment after the run in a zone. */
    public ZonedDateTime endIn(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone);
    }

    /** Whether the day is in the run. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
