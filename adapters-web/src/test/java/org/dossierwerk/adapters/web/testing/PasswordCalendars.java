package org.dossierwerk.adapters.web.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.ProviderId;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * The calendars of an account in memory, at a server that asks for a password: a CalDAV server whose owner names it, or the only one of
 * a system that we have no words for.
 */
public final class PasswordCalendars implements CalendarProvider, ChangeFeed {

    public static final String SERVER = "calendars.example";
    public static final String PASSWORD = Canary.in("let me in");

    private final InMemoryCalendars system;
    private final boolean oneServer;

    private PasswordCalendars(InMemoryCalendars system, boolean oneServer) {
        this.system = system;
        this.oneServer = oneServer;
    }

    public static PasswordCalendars calDav(InMemoryCalendars system) {
        return new PasswordCalendars(system, false);
    }

    public static PasswordCalendars ofOneServer(InMemoryCalendars system) {
        return new PasswordCalendars(system, true);
    }

    @Override
    public ProviderId id() {
        return new ProviderId(oneServer ? "board" : "caldav");
    }

    @Override
    public Set<Capability> capabilities() {
        return oneServer ? Set.of(Capability.CHANGE_FEED, Capability.ONE_SERVER) : Set.of(Capability.CHANGE_FEED);
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
        var server = account.server();
        if (oneServer ? server != null : server == null || !SERVER.equals(server.getHost())) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "Nobody there", null);
        }
        if (!account.user().equals(system.account().user()) || !account.secret().equals(PASSWORD)) {
            throw new ProviderFailure(Kind.RECONNECT, "Not let in", null);
        }
        return system.provider();
    }
}
