package org.dossierwerk.application.access;

import java.util.function.Predicate;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.party.PartyId;

/** Portals of clients, opened by somebody of the office. */
@FunctionalInterface
public interface OpenedPortals {

    /** @param shown of the client's dossiers only these, because the others are not for the one who opens it */
    Portal of(PartyId client, Predicate<Dossier.Snapshot> shown);
}
