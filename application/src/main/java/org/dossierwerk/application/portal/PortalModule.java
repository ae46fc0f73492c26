package org.dossierwerk.application.portal;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** Makes the portal of a client, for the office that is being built. */
public final class PortalModule {

    private PortalModule() {}

    public static Portal portal(Workbench bench, @Nullable InvitationWriter invitations, PartyId client) {
        return new PortalService(bench, invitations, client);
    }
}
