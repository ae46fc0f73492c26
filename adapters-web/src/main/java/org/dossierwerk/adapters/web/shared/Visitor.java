package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.dossierwerk.application.Caller;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.Realm;
import org.springframework.security.core.Authentication;

/**
 * Somebody who signed in: the principal of a session.
 *
 * @param stamp of the account when the session began
 */
public record Visitor(AccountId account, int stamp, Realm realm, Caller caller) {

    /** Who sends this request; empty before signing in. */
    public static Optional<Visitor> of(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }
}
