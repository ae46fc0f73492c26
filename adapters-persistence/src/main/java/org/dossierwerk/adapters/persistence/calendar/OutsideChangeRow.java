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
import org.dossierwerk.domain.calendar.OutsideChange;
import org.jspecify.annotations.Nullable;

/** What the owner of a linked calendar did there. */
@Entity
@Table(name = "outside_change")
class OutsideChangeRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "copy_id", updatable = false)
    UUID copy;

    @Column(name = "appointment_id", updatable = false)
    UUID appointment;

    @Column(name = "adviser_id", updatable = false)
    UUID adviser;

    @Column(name = "starts_at")
    @Nullable
    Instant startsAt;

    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    @Column(name = "noticed_at", updatable = false)
    Instant noticedAt;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    @Enumerated(EnumType.STRING)
    OutsideChange.@Nullable Decision decision;
}
