package org.dossierwerk.bootstrap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.ProviderId;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;

/** A calendar system as a jar of somebody else's brings it, without any calendar. */
public final class BroughtCalendar implements CalendarProvider {

    @Override
    public ProviderId id() {
        return new ProviderId("brought");
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.ONE_SERVER);
    }

    @Override
    public List<RemoteCalendar> calendars(CalendarAccount account) {
        return List.of();
    }

    @Override
    public Write put(CalendarAccount account, Entry entry) {
        return new Write.CalendarGone();
    }

    @Override
    public void remove(CalendarAccount account, EntryRef ref) {
        // There is nothing.
    }

    @Override
    public Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key) {
        return Optional.empty();
    }
}
