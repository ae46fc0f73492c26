package org.dossierwerk.application.portal;

import java.util.function.Predicate;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.calendar.CalendarFeeds;
import org.dossierwerk.application.documents.ImportantDocuments;
import org.dossierwerk.application.documents.PortalDocuments;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.application.source.PortalSourceData;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** Makes the portal of a client, for the office that is being built. */
public final class PortalModule {

    private PortalModule() {}

    /**
     * @param shown of the client's dossiers only these
     * @param self whether the client is the one who is there (reading 66)
     * @param invitations writes the files to take along; without it there are none
     */
    public static Portal portal(
            Workbench bench,
            PartyId client,
            Predicate<Dossier.Snapshot> shown,
            PortalDocuments documents,
            PortalSourceData sourceData,
            boolean self,
            ImportantDocuments important,
            CalendarFeeds feeds,
            @Nullable InvitationWriter invitations) {
        return new PortalService(bench, client, shown, documents, sourceData, self, important, feeds, invitations);
    }
}
