package org.dossierwerk.application.source;

import java.util.Optional;
import java.util.function.Predicate;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.source.SourceRefusal;

/**
 * The action items by which one client shares data: in an open dossier the client is an applicant of, on the portal, and for
 * both applicants or this one (POR-09, reading 71).
 */
final class OwnShareItems {

    private final Stores stores;
    private final PartyId client;
    private final Predicate<Dossier.Snapshot> shown;

    OwnShareItems(Stores stores, PartyId client, Predicate<Dossier.Snapshot> shown) {
        this.stores = stores;
        this.client = client;
        this.shown = shown;
    }

    /** @throws SourceRefusal.NotFound also when it is not the client's */
    ActionItem.Snapshot get(ActionItemId id) {
        return stores.actionItems()
                .find(id)
                .map(ActionItem::snapshot)
                .filter(item -> item.task().kind() == ActionItemKind.SHARE_SOURCE_DATA && item.isListed())
                .filter(item ->
                        dossier(item).filter(dossier -> isOwn(item, dossier)).isPresent())
                .orElseThrow(SourceRefusal.NotFound::new);
    }

    private Optional<Dossier.Snapshot> dossier(ActionItem.Snapshot item) {
        return new DossierItems(stores)
                .find(item.item())
                .filter(DossierItems.Known::clientSees)
                .map(DossierItems.Known::dossier);
    }

    private boolean isOwn(ActionItem.Snapshot item, Dossier.Snapshot dossier) {
        return dossier.status() == DossierStatus.OPEN
                && shown.test(dossier)
                && dossier.client().applicants().stream()
                        .filter(applicant -> applicant.person().equals(client))
                        .map(Applicant::id)
                        .anyMatch(item::concerns);
    }
}
