package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;

/** Times of a series that are named one by one: told as an instant on whatever clock, or as a day. */
final class Moments {

    private final Set<Instant> instants = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<LocalDate> midnights = new HashSet<>();

    void add(Stamp moment) {
        if (moment.day()) {
            days.add(moment.date());
        }
        if (moment.wall().toLocalTime().equals(LocalTime.MIDNIGHT)) {
            midnights.add(moment.date());
        }
        instants.add(moment.instant());
    }

    boolean contains(Stamp moment) {
        return instants.contains(moment.instant())
                || days.contains(moment.date())
                || moment.day() && midnights.contains(moment.date());
    }
}
