package org.dossierwerk.adapters.calendar.oauth;

import java.time.Clock;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;

/** Tokens by the leave of each account's owner. They stand in the account's secret, renewed under its lock (CAL-12). */
public final class GrantedTokens implements AccessTokens {

    private final TokenEndpoint endpoint;
    private final Clock clock;

    public GrantedTokens(OAuthClient client, Clock clock) {
        this.endpoint = new TokenEndpoint(client, clock);
        this.clock = clock;
    }

    @Override
    public String token(CalendarAccount account) {
        var secret = account.secret();
        var kept = TokenSet.of(secret);
        return kept.isOver(clock.instant()) ? renewed(account, secret) : kept.access();
    }

    @Override
    public String tokenAfter(CalendarAccount account, String refused) {
        var secret = account.secret();
        var kept = TokenSet.of(secret);
        return kept.access().equals(refused) ? renewed(account, secret) : kept.access();
    }

    private String renewed(CalendarAccount account, String seen) {
        return TokenSet.of(account.renew(
                        seen, present -> endpoint.refresh(TokenSet.of(present)).text()))
                .access();
    }
}
