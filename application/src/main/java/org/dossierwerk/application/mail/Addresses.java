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

    /** Where a calendar program reads the appointments of somebody who comes in by that door. */
    public String calendar(Realm realm, String secret) {
        return (realm == Realm.DESK ? desk : portal) + "/calendars/" + secret + ".ics";
    }
}
