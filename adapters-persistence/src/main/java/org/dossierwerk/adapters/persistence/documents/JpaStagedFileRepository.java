package org.dossierwerk.adapters.persistence.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.StagedFileRepository;
import org.dossierwerk.domain.documents.StagedFile;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;

/** Files that arrive in pieces, on PostgreSQL. */
final class JpaStagedFileRepository implements StagedFileRepository {

    private final RootTable<StagedFile, StagedFile.Snapshot, StagedFileRow> table;

    JpaStagedFileRepository(Work work) {
        this.table = new RootTable<>(work, new StagedFileMapper());
    }

    @Override
    public Optional<StagedFile> find(UploadId id) {
        return table.find(id.value());
    }

    @Override
    public List<StagedFile> of(UploadedBy sender) {
        return sender instanceof UploadedBy.Client client
                ? table.all(
                        "r.client = :sender", Map.of("sender", client.person().value()))
                : table.all(
                        "r.staff = :sender",
                        Map.of("sender", ((UploadedBy.Staff) sender).user().value()));
    }

    @Override
    public List<StagedFile> quietSince(Instant moment) {
        return table.all("r.since < :moment", Map.of("moment", moment));
    }

    @Override
    public void save(StagedFile file) {
        table.save(file);
    }

    @Override
    public void remove(StagedFile file) {
        table.remove(file);
    }
}
