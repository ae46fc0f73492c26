package org.dossierwerk.adapters.web.door;

import org.dossierwerk.adapters.web.shared.OwnPath;
import org.dossierwerk.domain.access.Realm;

/** The addresses of the two doors, and of what lies behind each. */
public final class Doors {

    private static final String PORTAL = "/portal";

    private Doors() {}

    public static String signIn(Realm realm) {
        return realm == Realm.DESK ? "/sign-in" : "/portal/sign-in";
    }

    static String forgotten(Realm realm) {
        return realm == Realm.DESK ? "/forgotten" : "/portal/forgotten";
    }

    static String home(Realm realm) {
        return realm == Realm.DESK ? "/today" : PORTAL;
    }

    /** Behind which door a path lies. */
    public static Realm realmOf(String path) {
        return path.equals(PORTAL) || path.startsWith(PORTAL + "/") || path.startsWith(PORTAL + "?")
                ? Realm.PORTAL
                : Realm.DESK;
    }

    /** Where to go after signing in: back, if that is a page behind this door. */
    static String onward(Realm realm, String from) {
        var own = OwnPath.of(from, home(realm));
        return realmOf(own) == realm ? own : home(realm);
    }
}
