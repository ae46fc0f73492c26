package org.dossierwerk.adapters.web.shared;

import java.time.Duration;
import org.dossierwerk.domain.access.Realm;

/**
 * How long somebody stays signed in (RELIABILITY V7).
 *
 * @param deskIdle without doing anything at the desk
 * @param deskLongest at the desk in all, whatever one does
 * @param portalIdle without doing anything at the portal
 * @param portalLongest at the portal in all
 */
public record SessionTimes(Duration deskIdle, Duration deskLongest, Duration portalIdle, Duration portalLongest) {

    Duration idle(Realm realm) {
        return realm == Realm.DESK ? deskIdle : portalIdle;
    }

    Duration longest(Realm realm) {
        return realm == Realm.DESK ? deskLongest : portalLongest;
    }
}
