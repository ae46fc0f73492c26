package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * A clock on somebody's wall.
 *
 * @param certain whether it is the one that was meant
 */
record WallClock(ZoneRules rules, boolean certain) {

    static final WallClock UTC = of(ZoneOffset.UTC);

    static WallClock of(ZoneId zone) {
        return new WallClock(zone.getRules(), true);
    }

    /** When it shows that; a time that it skips is told as before the change, and of two the first is meant (RFC 5545 §3.3.5). */
    Instant at(LocalDateTime wall) {
        return wall.toInstant(rules.getOffset(wall));
    }

    LocalDateTime shows(Instant instant) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }
}
