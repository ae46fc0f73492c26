package org.dossierwerk.adapters.persistence.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.domain.work.AlertReason;
import org.jspecify.annotations.Nullable;

/** Something in a work queue. */
@Entity
@Table(name = "alert")
class AlertRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "user_id")
    UUID user;

    @Column(name = "dossier_id")
    UUID dossier;

    @Embedded
    @Nullable
    ItemColumns item;

    @Enumerated(EnumType.STRING)
    AlertReason reason;

    String text;

    @Column(name = "shown_from")
    Instant shownFrom;

    @Column(name = "mail_id")
    @Nullable
    UUID mail;

    @Column(name = "document_id")
    @Nullable
    UUID document;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;
}
