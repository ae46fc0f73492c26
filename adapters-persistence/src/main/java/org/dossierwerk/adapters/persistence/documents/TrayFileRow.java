package org.dossierwerk.adapters.persistence.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.TrayFile;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A file in the tray of a document check. */
@Entity
@Table(name = "tray_file")
class TrayFileRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "dossier_id")
    UUID dossier;

    @Embedded
    ItemColumns item;

    @Column(name = "sent_to", updatable = false)
    UUID sentTo;

    @Column(updatable = false)
    @ColumnTransformer(write = "cast(? as jsonb)")
    String parts;

    @Column(name = "staff_id", updatable = false)
    UUID staff;

    @Column(name = "sent_at", updatable = false)
    Instant sentAt;

    @Enumerated(EnumType.STRING)
    TrayFile.State state;

    @Column(name = "file_id")
    @Nullable
    UUID file;

    @Nullable
    String name;

    @Nullable
    Long size;

    @Nullable
    String sha256;

    @Nullable
    Integer pages;

    @Enumerated(EnumType.STRING)
    @Nullable
    FileProblem problem;

    @Column(name = "problem_file")
    @Nullable
    String problemFile;

    @Column(name = "document_id")
    @Nullable
    UUID document;

    Instant since;
}
