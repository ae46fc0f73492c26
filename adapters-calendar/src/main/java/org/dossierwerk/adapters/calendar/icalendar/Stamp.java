package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A time as it is written in a calendar.
 *
 * @param day whether it is a day, and {@code wall} its midnight
 */
record Stamp(LocalDateTime wall, WallClock clock, boolean day) {

    Instant instant() {
        return clock.at(wall);
    }

    LocalDate date() {
        return wall.toLocalDate();
    }
}
