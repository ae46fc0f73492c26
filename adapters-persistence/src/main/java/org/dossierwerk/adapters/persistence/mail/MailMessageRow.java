package org.dossierwerk.adapters.persistence.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A message, its invitation, copies and files as JSON. */
@Entity
@Table(name = "mail_message")
class MailMessageRow {

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    Occasion occasion;

    @Column(name = "dossier_id")
    @Nullable
    UUID dossier;

    @Column(name = "appointment_id")
    @Nullable
    UUID appointment;

    int revision;

    @Column(name = "template_id")
    @Nullable
    UUID template;

    @Column(name = "template_version")
    long templateVersion;

    @Column(name = "author_id")
    @Nullable
    UUID author;

    @Column(name = "account_id")
    @Nullable
    UUID account;

    @Column(name = "product_id")
    @Nullable
    UUID product;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "reminder_day")
    @Nullable
    LocalDate reminderDay;

    @Column(name = "reminder_working_days")
    @Nullable
    Integer reminderWorkingDays;

    @Column(name = "recipient_name")
    String recipientName;

    @Column(name = "recipient_address")
    @Nullable
    String recipientAddress;

    @Column(name = "recipient_key")
    @Nullable
    String recipientKey;

    @Enumerated(EnumType.STRING)
    Language language;

    @Enumerated(EnumType.STRING)
    @Column(name = "form_of_address")
    FormOfAddress formOfAddress;

    String subject;

    String body;

    String html;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String copies;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(name = "enclosed_files")
    String enclosures;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String invitation;

    @Column(name = "written_at")
    Instant writtenAt;

    @Enumerated(EnumType.STRING)
    MailStatus status;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    String failure;
}
