package org.dossierwerk.application.action;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;

/** The action items that are on the portal: those of appointments and products the client can see (PRD-02, reading 26). */
public final class VisibleItems {

    private final Stores stores;
    private final DossierItems items;

    public VisibleItems(Stores stores) {
        this.stores = stores;
        this.items = new DossierItems(stores);
    }

    /** The listed ones of a dossier, for all its applicants. */
    public List<ActionItem.Snapshot> of(DossierId dossier) {
        return of(List.of(dossier));
    }

    /** The listed ones of several dossiers. */
    public List<ActionItem.Snapshot> of(Collection<DossierId> dossiers) {
        var seen = new HashMap<DossierItem, Boolean>();
        return stores.actionItems().ofDossiers(dossiers).stream()
                .map(ActionItem::snapshot)
                .filter(ActionItem.Snapshot::isListed)
                .filter(state -> seen.computeIfAbsent(state.item(), this::isSeen))
                .toList();
    }

    private boolean isSeen(DossierItem item) {
        return items.find(item).filter(DossierItems.Known::clientSees).isPresent();
    }
}
