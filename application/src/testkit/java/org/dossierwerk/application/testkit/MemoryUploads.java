package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.UploadRepository;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;

/** Uploads in memory. */
final class MemoryUploads implements UploadRepository {

    private final Root<UploadId, Upload, Upload.Snapshot> root;

    MemoryUploads(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.uploads,
                Upload.Snapshot::id,
                Upload::snapshot,
                Upload::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<Upload> find(UploadId id) {
        return root.find(id);
    }

    @Override
    public void save(Upload upload) {
        root.save(upload);
    }

    @Override
    public List<Upload> about(Collection<RequestedDocumentId> documents) {
        return root.all(upload -> documents.contains(upload.document())).stream()
                .sorted(Comparator.comparing((Upload upload) -> upload.snapshot().sentAt())
                        .thenComparing(upload -> upload.snapshot().id().value().toString())
                        .reversed())
                .toList();
    }
}
