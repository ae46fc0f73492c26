package org.dossierwerk.adapters.web.testing;

import java.util.Set;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.ProviderId;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.leak.Canary;

/** The calendars of an account in memory, at a server that asks for a password. */
public final class PasswordCalendars extends GuardedCalendars {

    public static final String SERVER = "calendars.example";
    public static final String PASSWORD = Canary.in("let me in");

    public PasswordCalendars(InMemoryCalendars system) {
        super(system);
    }

    @Override
    public ProviderId id() {
        return new ProviderId("caldav");
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.CHANGE_FEED);
    }

    @Override
    void admit(CalendarAccount account) {
        var server = account.server();
        if (server == null || !SERVER.equals(server.getHost())) {
            throw new ProviderFailure(Kind.TRY_AGAIN, "Nobody there", null);
        }
        if (!isHolder(account) || !account.secret().equals(PASSWORD)) {
            throw new ProviderFailure(Kind.RECONNECT, "Not let in", null);
        }
    }
}
