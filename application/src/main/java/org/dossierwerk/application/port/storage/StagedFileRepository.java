package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.documents.StagedFile;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;

/** Large files on their way. */
public interface StagedFileRepository {

    Optional<StagedFile> find(UploadId id);

    List<StagedFile> of(UploadedBy sender);

    /** Those of which nothing came since a moment. */
    List<StagedFile> quietSince(Instant moment);

    /** @throws StaleVersion when the stored version is not the one this was loaded with */
    void save(StagedFile file);

    /** @throws StaleVersion as {@link #save} */
    void remove(StagedFile file);
}
