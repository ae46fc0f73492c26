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
import org.dossierwerk.domain.calendar.LinkStatus;
import org.jspecify.annotations.Nullable;

/** A link to calendars outside. */
@Entity
@Table(name = "calendar_link")
class CalendarLinkRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "adviser_id", updatable = false)
    UUID adviser;

    @Column(updatable = false)
    String provider;

    @Column(updatable = false)
    @Nullable
    String server;

    String account;

    @Enumerated(EnumType.STRING)
    LinkStatus status;

    @Nullable
    String target;

    String busy;

    @Enumerated(EnumType.STRING)
    Inviter inviter;

    @Column(name = "linked_at", updatable = false)
    Instant linkedAt;
}
