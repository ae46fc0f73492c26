package org.dossierwerk.adapters.calendar.icalendar;

import java.time.ZoneId;
import java.util.Optional;

/** The zone that a calendar as a whole is in. */
public final class ZoneOfCalendar {

    private ZoneOfCalendar() {}

    /**
     * Empty when it has no name that anybody knows.
     *
     * @param described an iCalendar object with one VTIMEZONE (RFC 4791 §5.2.2)
     */
    public static Optional<ZoneId> read(String described) {
        return StoredComponent.read(described)
                .flatMap(object -> object.components("VTIMEZONE").findFirst())
                .flatMap(zone -> zone.line("TZID"))
                .flatMap(name -> ZoneNames.zone(name.value()));
    }
}
