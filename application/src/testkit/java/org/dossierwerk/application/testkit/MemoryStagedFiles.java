package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.StagedFileRepository;
import org.dossierwerk.domain.documents.StagedFile;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;

/** Files that arrive in pieces, in memory. */
final class MemoryStagedFiles implements StagedFileRepository {

    private final Root<UploadId, StagedFile, StagedFile.Snapshot> root;

    MemoryStagedFiles(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.stagedFiles,
                StagedFile.Snapshot::id,
                StagedFile::snapshot,
                StagedFile::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<StagedFile> find(UploadId id) {
        return root.find(id);
    }

    @Override
    public List<StagedFile> of(UploadedBy sender) {
        return root.all(file -> file.by().equals(sender));
    }

    @Override
    public List<StagedFile> quietSince(Instant moment) {
        return root.all(file -> file.since().isBefore(moment));
    }

    @Override
    public void save(StagedFile file) {
        root.save(file);
    }

    @Override
    public void remove(StagedFile file) {
        root.remove(file);
    }
}
