package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;

/** What clients are asked to do. A document has at most one. Lists are in the order in which they were first saved. */
public interface ActionItemRepository {

    Optional<ActionItem> find(ActionItemId id);

    /** All of an appointment or product, dropped ones too. */
    default List<ActionItem> of(DossierItem item) {
        return of(List.of(item));
    }

    /** As {@link #of} for several, in one question. */
    List<ActionItem> of(Collection<DossierItem> items);

    /** All of a dossier, dropped ones too. */
    default List<ActionItem> ofDossier(DossierId dossier) {
        return ofDossiers(List.of(dossier));
    }

    /** As {@link #ofDossier} for several, in one question. */
    List<ActionItem> ofDossiers(Collection<DossierId> dossiers);

    /** Those about any of these documents, dropped ones too. */
    List<ActionItem> about(Collection<RequestedDocumentId> documents);

    /** @throws StaleVersion when the stored version is not the one this was loaded with, or its document has another one */
    void save(ActionItem item);

    /** As {@link #save} for each; many new ones take no more statements than a few. */
    void saveAll(List<ActionItem> items);

    /** Takes it out for good, with an appointment that leaves no trace (APT-21). */
    void remove(ActionItem item);
}
