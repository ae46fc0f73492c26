package org.dossierwerk.application.port.calendar.provider;

import java.util.List;
import org.dossierwerk.domain.calendar.CalendarEntry;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand in a calendar.
 *
 * @param calendar where
 * @param known where it stands, as it was last written or read; null when it may not have been written yet
 * @param content what may be read there; its sequence is the revision the mark bears
 * @param guests whom the system is to invite; none when we invite by mail, and then nobody gets a message from the system (one
 *     voice, BEY-05)
 */
public record Entry(
        EntryKey key, String calendar, @Nullable EntryRef known, CalendarEntry content, List<Guest> guests) {

    public Entry {
        guests = List.copyOf(guests);
    }

    /** Somebody the system invites. */
    public record Guest(String name, EmailAddress email) {}

    /** The same entry, written over what stands there. */
    public Entry over(EntryRef standing) {
        return new Entry(key, standing.calendar(), standing, content, guests);
    }
}
