package org.dossierwerk.adapters.persistence.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A message that is being written, what was typed as JSON. */
@Entity
@Table(name = "mail_draft")
class MailDraftRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "author_id")
    UUID author;

    @Column(name = "dossier_id")
    UUID dossier;

    @Embedded
    @Nullable
    ItemColumns item;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String content;

    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column(name = "enclosed_files")
    String enclosures;

    @Column(name = "saved_at")
    Instant savedAt;
}
