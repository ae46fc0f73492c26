package org.dossierwerk.adapters.persistence.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.dossierwerk.domain.mail.Occasion;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A template, its wordings as JSON. */
@Entity
@Table(name = "mail_template")
class MailTemplateRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    Occasion occasion;

    @Column(name = "type_id", updatable = false)
    @Nullable
    UUID type;

    String name;

    boolean active;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String wordings;
}
