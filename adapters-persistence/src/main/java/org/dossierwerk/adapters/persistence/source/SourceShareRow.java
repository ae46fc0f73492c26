package org.dossierwerk.adapters.persistence.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.source.SourceFailure;
import org.dossierwerk.domain.source.SourceShare;
import org.jspecify.annotations.Nullable;

/** A sharing of source data, under the id of its action item. */
@Entity
@Table(name = "source_share")
class SourceShareRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "dossier_id")
    UUID dossier;

    @Column(name = "person_id")
    UUID person;

    String provider;

    @Enumerated(EnumType.STRING)
    SourceShare.Way way;

    @Column(name = "state_hash")
    String stateHash;

    @Enumerated(EnumType.STRING)
    SourceShare.State state;

    @Nullable
    String secret;

    @Nullable
    String facts;

    @Column(name = "document_id")
    @Nullable
    UUID document;

    @Column(name = "shared_at")
    @Nullable
    Instant sharedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    SourceFailure failure;

    Instant since;
}
