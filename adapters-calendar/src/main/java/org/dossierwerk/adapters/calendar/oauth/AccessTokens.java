package org.dossierwerk.adapters.calendar.oauth;

import org.dossierwerk.application.port.calendar.provider.CalendarAccount;

/** Gets the token that opens an interface for an account. Safe for use by many threads. */
public interface AccessTokens {

    /**
     * One that is not over yet.
     *
     * @throws org.dossierwerk.application.port.ProviderFailure RECONNECT when the account's leave has ended
     */
    String token(CalendarAccount account);

    /**
     * Another one, because the interface refused that (401). Of callers side by side one asks for it, the others get what came
     * of it. When this one is refused too, leave has ended.
     *
     * @throws org.dossierwerk.application.port.ProviderFailure RECONNECT when the account's leave has ended
     */
    String tokenAfter(CalendarAccount account, String refused);
}
