package org.dossierwerk.adapters.persistence.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.access.OneTimeLink;
import org.jspecify.annotations.Nullable;

/** A one-time link. */
@Entity
@Table(name = "one_time_link")
class OneTimeLinkRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    OneTimeLink.Purpose purpose;

    @Column(name = "account_id", updatable = false)
    @Nullable
    UUID account;

    @Column(name = "token_hash", updatable = false)
    String tokenHash;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;
}
