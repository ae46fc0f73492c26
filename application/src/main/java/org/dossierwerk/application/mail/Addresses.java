package org.dossierwerk.application.mail;

import java.net.URI;
import org.dossierwerk.domain.access.Realm;

/**
 * Where people find desk and portal.
 *
 * @param desk without a trailing slash
 * @param portal without a trailing slash
 */
public record Addresses(URI desk, URI portal) {

    /** The page that a one-time link opens. */
    String welcome(Realm realm, String token) {
        return (realm == Realm.DESK ? desk : portal) + "/welcome/" + token;
    }
}
