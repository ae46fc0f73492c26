package org.dossierwerk.adapters.persistence.documents;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.UploadRepository;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;

/** Uploads on PostgreSQL. */
final class JpaUploadRepository implements UploadRepository {

    private static final Comparator<Upload> LATEST_FIRST = Comparator.comparing(
                    (Upload upload) -> upload.snapshot().sentAt())
            .thenComparing(upload -> upload.snapshot().id().value().toString())
            .reversed();

    private final RootTable<Upload, Upload.Snapshot, UploadRow> table;

    JpaUploadRepository(Work work) {
        this.table = new RootTable<>(work, new UploadMapper());
    }

    @Override
    public Optional<Upload> find(UploadId id) {
        return table.find(id.value());
    }

    @Override
    public List<Upload> about(Collection<RequestedDocumentId> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        var ids = documents.stream().map(RequestedDocumentId::value).toList();
        return table.all("r.document in :documents", Map.of("documents", ids)).stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    @Override
    public void save(Upload upload) {
        table.save(upload);
    }
}
