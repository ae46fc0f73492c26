package org.dossierwerk.adapters.persistence.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.access.Realm;
import org.jspecify.annotations.Nullable;

/** A calendar feed. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeedRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    Realm realm;

    /** The user or the person. */
    @Column(name = "owner_id", updatable = false)
    UUID owner;

    @Column(name = "secret_hash", updatable = false)
    String secretHash;

    @Column(name = "opened_at", updatable = false)
    Instant openedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;
}
