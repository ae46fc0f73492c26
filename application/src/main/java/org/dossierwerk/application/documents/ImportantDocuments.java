package org.dossierwerk.application.documents;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.domain.documents.StandardDocumentId;

/** The documents that every client may read: exactly those the administrator put there (POR-08). */
public interface ImportantDocuments {

    /** In the administrator's order. */
    List<Important> list();

    /** The file as it is now. One that is not shown is not found. */
    FileContent open(StandardDocumentId document);

    /** @param since when this file took its place */
    record Important(StandardDocumentId id, String name, String fileName, int pages, Instant since) {}
}
