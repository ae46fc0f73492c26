package org.dossierwerk.adapters.calendar.oauth;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Consent;

/**
 * Leave for the calendars of one person at Microsoft (CALENDAR G-11). The account is known by its user principal name. Microsoft
 * has no place to give such leave back; see {@link OAuthClient#microsoft}.
 */
public final class GraphConsent implements Consent {

    private final AskedLeave leave;

    /** @param service where Graph is, such as {@code https://graph.microsoft.com} */
    public GraphConsent(OAuthClient client, URI service, Clock clock) {
        var calendars = service + "/Calendars.ReadWrite";
        this.leave = new AskedLeave(
                client,
                "openid profile offline_access " + calendars,
                Set.of(calendars),
                "preferred_username",
                Map.of("response_mode", "query", "prompt", "select_account"),
                clock);
    }

    @Override
    public URI ask(URI redirect, String state, String challenge) {
        return leave.ask(redirect, state, challenge);
    }

    @Override
    public Granted grant(String code, String verifier, URI redirect) {
        return leave.grant(code, verifier, redirect);
    }

    @Override
    public void revoke(CalendarAccount account) {
        leave.revoke(account);
    }
}
