package org.dossierwerk.adapters.web.testing;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** The calendars of an account in memory, behind a door at which something is asked. */
abstract class GuardedCalendars implements CalendarProvider, ChangeFeed {

    private final InMemoryCalendars system;

    GuardedCalendars(InMemoryCalendars system) {
        this.system = system;
    }

    /** Lets the account in, or throws what the system says instead. */
    abstract void admit(CalendarAccount account);

    final boolean isHolder(CalendarAccount account) {
        return account.user().equals(system.account().user());
    }

    @Override
    public List<RemoteCalendar> calendars(CalendarAccount account) {
        return let(account).calendars(system.account());
    }

    @Override
    public Write put(CalendarAccount account, Entry entry) {
        return let(account).put(system.account(), entry);
    }

    @Override
    public void remove(CalendarAccount account, EntryRef ref) {
        let(account).remove(system.account(), ref);
    }

    @Override
    public Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key) {
        return let(account).find(system.account(), calendar, key);
    }

    @Override
    public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
        return ((ChangeFeed) let(account)).pull(system.account(), calendar, cursor, window);
    }

    private CalendarProvider let(CalendarAccount account) {
        admit(account);
        return system.provider();
    }
}
