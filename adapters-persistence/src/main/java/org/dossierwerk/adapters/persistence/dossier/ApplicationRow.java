package org.dossierwerk.adapters.persistence.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.dossier.Application;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** An application that came in, its applicants as JSON. */
@Entity
@Table(name = "application")
class ApplicationRow {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "received_at")
    Instant receivedAt;

    String sender;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String applicants;

    @Column(name = "product_kind_id")
    @Nullable
    UUID productKind;

    String description;

    @Enumerated(EnumType.STRING)
    Application.Fate fate;

    @Column(name = "dossier_id")
    @Nullable
    UUID dossier;
}
