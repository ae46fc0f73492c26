package org.dossierwerk.domain.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a scenario is carried out (SCN-05 to SCN-09, reading 29): at the start of a day, or at a time of that day. A time that the
 * clock skips is the moment after the gap; one that it shows twice is the first of both.
 *
 * @param at null for the start of the day
 * @param zone of the office
 */
public record Execution(LocalDate on, @Nullable LocalTime at, ZoneId zone) {

    public Instant moment() {
        return at == null
                ? on.atStartOfDay(zone).toInstant()
                : on.atTime(at).atZone(zone).toInstant();
    }

    /** Asserts that the day has not passed; a time that has passed today means at once (reading 31). */
    public void requireNotPast(Instant now) {
        if (on.isBefore(LocalDate.ofInstant(now, zone))) {
            throw new ScenarioRefusal.InThePast();
        }
    }
}
