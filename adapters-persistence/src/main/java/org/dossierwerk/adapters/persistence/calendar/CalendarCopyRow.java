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
import org.dossierwerk.domain.calendar.Inviter;
import org.jspecify.annotations.Nullable;

/** The copy of an appointment in a linked calendar. */
@Entity
@Table(name = "calendar_copy")
class CalendarCopyRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "appointment_id", updatable = false)
    UUID appointment;

    @Column(name = "link_id", updatable = false)
    UUID link;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    Inviter inviter;

    @Nullable
    String calendar;

    @Column(name = "entry_id")
    @Nullable
    String entryId;

    @Column(name = "entry_uid")
    @Nullable
    String entryUid;

    @Nullable
    String tag;

    @Nullable
    Integer revision;

    @Column(name = "starts_at")
    @Nullable
    Instant startsAt;

    @Column(name = "ends_at")
    @Nullable
    Instant endsAt;

    @Nullable
    String digest;

    @Column(name = "attempted_starts_at")
    @Nullable
    Instant attemptedStartsAt;

    @Column(name = "attempted_ends_at")
    @Nullable
    Instant attemptedEndsAt;

    int generation;

    @Column(name = "against_starts_at")
    @Nullable
    Instant againstStartsAt;

    @Column(name = "against_ends_at")
    @Nullable
    Instant againstEndsAt;

    @Column(name = "lost_creations")
    int lostCreations;

    @Column(name = "late_calendar")
    @Nullable
    String lateCalendar;

    @Column(name = "late_generation")
    @Nullable
    Integer lateGeneration;

    @Column(name = "late_since")
    @Nullable
    Instant lateSince;

    boolean doubted;

    @Column(name = "waiting_since")
    @Nullable
    Instant waitingSince;
}
