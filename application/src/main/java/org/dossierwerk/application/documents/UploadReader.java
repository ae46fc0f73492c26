package org.dossierwerk.application.documents;

import java.util.Collection;
import java.util.List;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;

/** Reads what was sent. */
record UploadReader(Stores stores) {

    /** What was not taken back, the latest first. */
    List<UploadViews.Line> about(Collection<RequestedDocumentId> documents) {
        return stores.uploads().about(documents).stream()
                .map(Upload::snapshot)
                .filter(upload -> upload.state() != Upload.State.WITHDRAWN)
                .map(UploadViews.Line::of)
                .toList();
    }
}
