package org.dossierwerk.adapters.calendar.google;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.dossierwerk.adapters.calendar.oauth.AccessTokens;
import org.dossierwerk.adapters.calendar.oauth.ByLeave;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.Consent;

/** Accounts whose owners give leave in the browser. */
final class ConsentedGoogleCalendar extends GoogleCalendar implements ByLeave {

    private final Consent leave;

    ConsentedGoogleCalendar(URI root, AccessTokens tokens, Consent leave, Duration patience, Clock clock) {
        super(root, tokens, patience, clock);
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
