package org.dossierwerk.adapters.web.testing;

import java.util.Set;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.ProviderId;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;

/** The calendars of an account in memory, at a system that lets in the office as a whole, until {@link #shut} keeps it out. */
public final class OfficeWideCalendars extends GuardedCalendars {

    private volatile boolean shut;

    public OfficeWideCalendars(InMemoryCalendars system) {
        super(system);
    }

    public void shut(boolean out) {
        shut = out;
    }

    @Override
    public ProviderId id() {
        return new ProviderId("graph");
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.CHANGE_FEED, Capability.OFFICE_LEAVE);
    }

    @Override
    void admit(CalendarAccount account) {
        if (shut || !isHolder(account)) {
            throw new ProviderFailure(Kind.RECONNECT, "Not let in", null);
        }
    }
}
