package org.dossierwerk.adapters.persistence.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A file that arrives in pieces, those as JSON. */
@Entity
@Table(name = "staged_file")
class StagedFileRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "document_id", updatable = false)
    UUID document;

    @Column(name = "client_id", updatable = false)
    @Nullable
    UUID client;

    @Column(name = "staff_id", updatable = false)
    @Nullable
    UUID staff;

    @Column(updatable = false)
    String name;

    @Column(updatable = false)
    long length;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String pieces;

    Instant since;
}
