package org.dossierwerk.application.port.calendar.provider;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A calendar system an office can link: one implementation per system, safe for use by many threads. Nothing here is called
 * with a transaction open.
 *
 * <p>What the caller decides about comes back as a result; everything else that goes wrong is a {@link
 * org.dossierwerk.application.port.ProviderFailure}: {@code TRY_AGAIN} when it may work later (with the pause the system asked
 * for), {@code UNKNOWN} when the answer was lost and it may have been done, {@code RECONNECT} when the account's leave has
 * ended, {@code REJECTED} when it will never work as it is. No method waits out a pause or tries again by itself.
 */
public interface CalendarProvider {

    ProviderId id();

    /**
     * Each names an interface that this object implements too, but {@link Capability#INVITES}, {@link Capability#OFFICE_LEAVE} and
     * {@link Capability#ONE_SERVER}. A provider that is not {@link Consent}, nor has leave for the office as a whole, lets people in
     * with a user name and a password.
     */
    Set<Capability> capabilities();

    /** The account's calendars; also tells whether it lets us in. */
    List<RemoteCalendar> calendars(CalendarAccount account);

    /**
     * Creates the entry, or updates it when {@link Entry#known()} says where it is. Its key makes a repeated call harmless: what
     * was created before is found again, however often and from however many machines it is asked (CAL-2). An update leaves
     * alone what it does not know of. When the system says that it exists, and cannot be asked what became of it, that is {@code
     * UNKNOWN}.
     */
    Write put(CalendarAccount account, Entry entry);

    /**
     * Takes an entry away, whatever its tag. Removing what is already gone, or from a calendar that is gone, succeeds.
     */
    void remove(CalendarAccount account, EntryRef ref);

    /** The entry with that key in that calendar, found by its mark; not one that was removed. */
    Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key);
}
