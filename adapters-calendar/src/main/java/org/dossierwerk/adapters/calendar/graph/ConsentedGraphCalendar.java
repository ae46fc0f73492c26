package org.dossierwerk.adapters.calendar.graph;

import java.time.Clock;
import java.util.Set;
import org.dossierwerk.adapters.calendar.oauth.AccessTokens;
import org.dossierwerk.adapters.calendar.oauth.ByLeave;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.Consent;

/** Mailboxes whose owners give leave in the browser. */
final class ConsentedGraphCalendar extends GraphCalendar implements ByLeave {

    private final Consent leave;

    ConsentedGraphCalendar(GraphService service, AccessTokens tokens, Consent leave, Clock clock) {
        super(service, tokens, clock);
        this.leave = leave;
    }

    @Override
    public Set<Capability> capabilities() {
        return ByLeave.instead(super.capabilities());
    }

    @Override
    public Consent leave() {
        return leave;
    }
}
