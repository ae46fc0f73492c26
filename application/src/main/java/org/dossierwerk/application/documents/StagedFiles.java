package org.dossierwerk.application.documents;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.documents.StagedFile;
import org.dossierwerk.domain.documents.UploadId;

/** Throws away large files that arrived, and those that never did. */
public final class StagedFiles {

    private static final Duration PATIENCE = Duration.ofHours(24);

    private final Workbench bench;
    private final Supplier<FileParts> parts;

    StagedFiles(Workbench bench, Supplier<FileParts> parts) {
        this.bench = bench;
        this.parts = parts;
    }

    /** Throws away those of which nothing came for a day. */
    public void sweep() {
        var moment = bench.now().minus(PATIENCE);
        bench.stores()
                .unitOfWork()
                .read(() -> bench.stores().stagedFiles().quietSince(moment))
                .forEach(file -> drop(file.snapshot().id()));
    }

    /** The row goes first: a piece that arrives just now is refused then, instead of joining pieces that are gone. */
    void drop(UploadId id) {
        gone(id).forEach(piece -> parts.get().files().remove(piece.file()));
    }

    private List<StagedFile.Piece> gone(UploadId id) {
        var files = bench.stores().stagedFiles();
        try {
            return bench.stores()
                    .unitOfWork()
                    .call(() -> files.find(id)
                            .map(file -> {
                                files.remove(file);
                                return file.snapshot().pieces();
                            })
                            .orElse(List.of()));
        } catch (StaleVersion goesOn) {
            return List.of();
        }
    }
}
