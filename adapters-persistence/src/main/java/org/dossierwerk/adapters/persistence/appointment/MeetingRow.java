package org.dossierwerk.adapters.persistence.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a row of an appointment and that of a group have in common. */
@MappedSuperclass
abstract class MeetingRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "type_id")
    UUID type;

    String title;

    String remarks;

    @Column(name = "wall_time")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    LocalDateTime wallTime;

    String zone;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "duration_seconds")
    int durationSeconds;

    @Column(name = "ends_at")
    Instant endsAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "place_kind")
    PlaceKind placeKind;

    @Column(name = "location_id")
    @Nullable
    UUID location;

    @Column(name = "place_text")
    String placeText;

    @Column(name = "adviser_id")
    UUID adviser;

    @Column(name = "may_overlap")
    boolean mayOverlap;

    int revision;

    boolean active;
}
