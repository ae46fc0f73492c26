package org.dossierwerk.application.port.storage;

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

    Optional<DocumentCheck> of(DossierItem item);

    /** As {@link #of}, and nobody else changes it until the unit of work ends. */
    Optional<DocumentCheck> lock(DossierItem item);

    /** The one that holds a document. */
    Optional<DocumentCheck> holding(RequestedDocumentId document);

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

    /** Takes an empty one out for good, with an appointment that leaves no trace (APT-21). */
    void remove(DocumentCheck check);
}
