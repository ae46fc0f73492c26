package org.dossierwerk.adapters.calendar.graph;

import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.dossierwerk.adapters.calendar.oauth.AccessTokens;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.Consent;

/** Mailboxes whose owners give leave in the browser. */
final class ConsentedGraphCalendar extends GraphCalendar implements Consent {

    private final Consent consent;

    ConsentedGraphCalendar(GraphService service, AccessTokens tokens, Consent consent, Clock clock) {
        super(service, tokens, clock);
        this.consent = consent;
    }

    @Override
    public Set<Capability> capabilities() {
        var all = EnumSet.copyOf(super.capabilities());
        all.remove(Capability.OFFICE_LEAVE);
        all.add(Capability.CONSENT);
        return all;
    }

    @Override
    public URI ask(URI redirect, String state, String challenge) {
        return consent.ask(redirect, state, challenge);
    }

    @Override
    public Granted grant(String code, String verifier, URI redirect) {
        return consent.grant(code, verifier, redirect);
    }

    @Override
    public void revoke(CalendarAccount account) {
        consent.revoke(account);
    }
}
