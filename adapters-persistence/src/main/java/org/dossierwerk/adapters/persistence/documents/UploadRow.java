package org.dossierwerk.adapters.persistence.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.Upload;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An upload, its parts as JSON. */
@Entity
@Table(name = "upload")
class UploadRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "document_id", updatable = false)
    UUID document;

    @Column(name = "dossier_id", updatable = false)
    UUID dossier;

    @Column(name = "client_id", updatable = false)
    @Nullable
    UUID client;

    @Column(name = "staff_id", updatable = false)
    @Nullable
    UUID staff;

    @Column(updatable = false)
    @ColumnTransformer(write = "cast(? as jsonb)")
    String parts;

    @Column(name = "sent_at", updatable = false)
    Instant sentAt;

    @Enumerated(EnumType.STRING)
    Upload.State state;

    @Column(name = "result_id")
    @Nullable
    UUID result;

    @Enumerated(EnumType.STRING)
    @Nullable
    FileProblem problem;

    @Column(name = "problem_file")
    @Nullable
    String problemFile;

    Instant since;

    String remark;
}
