package org.dossierwerk.application.portal;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.party.PartyId;

/** Makes the portal of a client, for the office that is being built. */
public final class PortalModule {

    private PortalModule() {}

    public static Portal portal(Workbench bench, PartyId client) {
        return new PortalService(bench, client);
    }
}
