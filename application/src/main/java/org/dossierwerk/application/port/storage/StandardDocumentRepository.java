package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocumentId;

/** The documents that are there for every client. */
public interface StandardDocumentRepository {

    Optional<StandardDocument> find(StandardDocumentId id);

    /** By their position. */
    List<StandardDocument> all();

    /**
     * Stores the state and hands the pending events to the sink.
     *
     * @throws StaleVersion when the stored version is not the one this was loaded with
     */
    void save(StandardDocument document);
}
