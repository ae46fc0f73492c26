package org.dossierwerk.adapters.calendar.oauth;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Consent;

/**
 * Leave for the calendars of one person at Google (CALENDAR O-7). The owner can untick parts of it, and then it is not enough.
 * The account is known by its address.
 */
public final class GoogleConsent implements Consent {

    private static final List<String> CALENDARS = Stream.of(
                    "calendar.events", "calendar.calendarlist.readonly", "calendar.freebusy")
            .map(scope -> "https://www.googleapis.com/auth/" + scope)
            .toList();

    private final AskedLeave leave;

    public GoogleConsent(OAuthClient client, Clock clock) {
        this.leave = new AskedLeave(
                client,
                Stream.concat(Stream.of("openid", "email"), CALENDARS.stream()).collect(Collectors.joining(" ")),
                Set.copyOf(CALENDARS),
                "email",
                Map.of("access_type", "offline", "prompt", "consent"),
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
