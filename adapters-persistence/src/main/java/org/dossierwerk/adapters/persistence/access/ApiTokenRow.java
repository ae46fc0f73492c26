package org.dossierwerk.adapters.persistence.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token of another system. */
@Entity
@Table(name = "api_token")
class ApiTokenRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    String name;

    @Column(name = "token_hash", updatable = false)
    String tokenHash;

    @Column(name = "issued_at", updatable = false)
    Instant issuedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;
}
