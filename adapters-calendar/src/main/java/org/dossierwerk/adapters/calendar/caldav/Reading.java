package org.dossierwerk.adapters.calendar.caldav;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.dossierwerk.adapters.calendar.icalendar.Occurrences;
import org.dossierwerk.adapters.calendar.icalendar.UnreadableEvent;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * When the events of one calendar are. The repetitions are told by us, because servers tell them wrongly (CALENDAR D-5).
 *
 * @param owner asked only for an event that somebody is invited to
 */
record Reading(CalendarFacts facts, TimeSlot window, Supplier<Set<EmailAddress>> owner) {

    /** Those within the window, free ones too; nobody knows when an event is that cannot be read, and so it is all the time. */
    List<Occurrence> of(String iCalendar) {
        ZoneId zone = facts.zone();
        var known = iCalendar.contains("ATTENDEE") ? owner.get() : Set.<EmailAddress>of();
        try {
            var all = new Occurrences(zone, known).within(window, iCalendar);
            return facts.transparent() ? all.stream().map(Reading::free).toList() : all;
        } catch (UnreadableEvent unreadable) {
            return facts.transparent() ? List.of() : List.of(new Occurrence(window, Availability.UNCERTAIN));
        }
    }

    private static Occurrence free(Occurrence taken) {
        return new Occurrence(taken.slot(), Availability.FREE);
    }
}
