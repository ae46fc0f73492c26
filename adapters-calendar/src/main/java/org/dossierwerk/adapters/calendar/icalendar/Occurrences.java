package org.dossierwerk.adapters.calendar.icalendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;

/** Stand-in. */
public final class Occurrences {
    private final ZoneId floating;

    public Occurrences(ZoneId floating, Set<EmailAddress> owner) {
        this.floating = floating;
    }

    public List<Occurrence> within(TimeSlot window, String calendar) {
        return StoredEvent.read(calendar).flatMap(event -> event.time(floating)).stream()
                .filter(time -> time.slot().overlaps(window))
                .map(time -> new Occurrence(time.slot(), Availability.BUSY))
                .toList();
    }
}
