package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;

/** What was sent for requested documents. */
public interface UploadRepository {

    Optional<Upload> find(UploadId id);

    /** Those for any of these documents, the latest first. */
    List<Upload> about(Collection<RequestedDocumentId> documents);

    /**
     * Stores the state and hands the pending events to the sink.
     *
     * @throws StaleVersion when the stored version is not the one this was loaded with
     */
    void save(Upload upload);
}
