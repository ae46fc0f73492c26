package org.dossierwerk.adapters.calendar.oauth;

import java.time.Clock;
import java.time.Instant;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the application itself (RFC 6749 §4.4): an administrator of the mail system gave leave for the mailboxes. They are
 * the same for every account, and kept nowhere but here.
 */
public final class ApplicationTokens implements AccessTokens {

    private final TokenEndpoint endpoint;
    private final String scope;
    private final Clock clock;
    private @Nullable String token;
    private Instant over = Instant.MIN;

    /** @param scope such as {@code https://graph.microsoft.com/.default} */
    public ApplicationTokens(OAuthClient client, String scope, Clock clock) {
        this.endpoint = new TokenEndpoint(client, clock);
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public synchronized String token(CalendarAccount account) {
        var known = token;
        if (known == null || !clock.instant().isBefore(over)) {
            var given = endpoint.asApplication(scope);
            known = given.access();
            token = known;
            over = given.expires();
        }
        return known;
    }

    @Override
    public synchronized String tokenAfter(CalendarAccount account, String refused) {
        if (refused.equals(token)) {
            token = null;
        }
        return token(account);
    }
}
