package org.dossierwerk.adapters.web.testing;

import java.util.Set;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.ProviderId;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.leak.Canary;

/**
 * The calendars of an account in memory, at a server that asks for a password: a CalDAV server whose owner names it, or the only one of
 * a system that we have no words for.
 */
public final class PasswordCalendars extends GuardedCalendars {

    public static final String SERVER = "calendars.example";
    public static final String PASSWORD = Canary.in("let me in");

    private final boolean oneServer;

    private PasswordCalendars(InMemoryCalendars system, boolean oneServer) {
        super(system);
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
    void admit(CalendarAccount account) {
        var server = account.server();
        if (oneServer ? server != null : server == null || !SERVER.equals(server.getHost())) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "Nobody there", null);
        }
        if (!isHolder(account) || !account.secret().equals(PASSWORD)) {
            throw new ProviderFailure(Kind.RECONNECT, "Not let in", null);
        }
    }
}
