package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;

/** The document checks; an appointment or product has at most one. */
public interface DocumentCheckRepository {

    Optional<DocumentCheck> find(DocumentCheckId id);

    default Optional<DocumentCheck> of(DossierItem item) {
        return of(List.of(item)).stream().findFirst();
    }

    /** As {@link #of} for several, in one question. */
    List<DocumentCheck> of(Collection<DossierItem> items);

    /** As {@link #of}, and nobody else changes it until the unit of work ends. */
    default Optional<DocumentCheck> lock(DossierItem item) {
        return lock(List.of(item)).stream().findFirst();
    }

    /**
     * As {@link #lock} for several. Items without a check are kept from others too, so that nobody begins one meanwhile. Whoever
     * locks several at once and loses to another who does is run again with the unit of work.
     */
    List<DocumentCheck> lock(Collection<DossierItem> items);

    /** The one that holds a document. */
    default Optional<DocumentCheck> holding(RequestedDocumentId document) {
        return holding(List.of(document)).stream().findFirst();
    }

    /** Those that hold any of these documents, each once, in no order. */
    List<DocumentCheck> holding(Collection<RequestedDocumentId> documents);

    /** The one that holds a file. */
    Optional<DocumentCheck> holding(FileId file);

    List<DocumentCheck> ofDossier(DossierId dossier);

    /**
     * Stores the state and hands the pending events to the sink.
     *
     * @throws StaleVersion when the stored version, of the root or of any part, is not the one this was loaded with, or the
     *     item has another check
     */
    void save(DocumentCheck check);

    /** As {@link #save} for each, asking the storage no more often for many than for a few. */
    void saveAll(List<DocumentCheck> checks);

    /** Takes an empty one out for good, with an appointment that leaves no trace (APT-21). */
    void remove(DocumentCheck check);
}
