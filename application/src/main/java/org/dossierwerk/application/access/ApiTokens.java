package org.dossierwerk.application.access;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.access.ApiToken;
import org.dossierwerk.domain.access.ApiTokenId;

/** The tokens with which other systems hand in applications, for who maintains the office. */
public interface ApiTokens {

    /** The latest first, withdrawn ones too. */
    List<ApiToken.Snapshot> list();

    /**
     * Makes a token for a system of that name. Asking again with the same id makes nothing more.
     *
     * @return the token, told only here; empty when it was made, and told, before
     */
    Optional<String> issue(ApiTokenId id, String name);

    /** It lets nobody in from now on. */
    void withdraw(ApiTokenId id);
}
