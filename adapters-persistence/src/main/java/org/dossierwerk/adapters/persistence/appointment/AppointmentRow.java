package org.dossierwerk.adapters.persistence.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** An appointment in a dossier. */
@Entity
@Table(name = "appointment")
@SQLRestriction("dossier_id IS NOT NULL")
class AppointmentRow extends MeetingRow {

    @Column(name = "dossier_id", updatable = false)
    UUID dossier;

    @Column(name = "group_id", updatable = false)
    @Nullable
    UUID group;

    @Column(name = "result_id")
    @Nullable
    UUID result;

    @Nullable
    String explanation;

    @Column(name = "recorded_by")
    @Nullable
    UUID recordedBy;

    @Column(name = "recorded_at")
    @Nullable
    Instant recordedAt;
}
