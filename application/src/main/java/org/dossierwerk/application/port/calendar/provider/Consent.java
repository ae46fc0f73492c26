package org.dossierwerk.application.port.calendar.provider;

import java.net.URI;

/** Lets the owner of an account give leave in the browser (OAuth 2 authorisation code with PKCE, RFC 7636). */
public interface Consent {

    /**
     * Where the browser goes.
     *
     * @param redirect where it comes back
     * @param state a word nobody can guess; comes back with the code
     * @param challenge S256 of the verifier
     */
    URI ask(URI redirect, String state, String challenge);

    /**
     * Turns the code into leave; works once.
     *
     * @throws org.dossierwerk.application.port.ProviderFailure REJECTED when the owner gave less than is needed
     */
    Granted grant(String code, String verifier, URI redirect);

    /** Takes back our own leave; succeeds when there is none. */
    void revoke(CalendarAccount account);

    /**
     * @param user the name the system knows the account by
     * @param secret for {@link CalendarAccount#secret()}
     */
    record Granted(String user, String secret) {}
}
