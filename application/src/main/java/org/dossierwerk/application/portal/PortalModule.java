package org.dossierwerk.application.portal;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.documents.PortalDocuments;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** Makes the portal of a client, for the office that is being built. */
public final class PortalModule {

    private PortalModule() {}

    /** @param invitations writes the files to take along; without it there are none */
    public static Portal portal(
            Workbench bench, PartyId client, PortalDocuments documents, @Nullable InvitationWriter invitations) {
        return new PortalService(bench, client, documents, invitations);
    }
}
