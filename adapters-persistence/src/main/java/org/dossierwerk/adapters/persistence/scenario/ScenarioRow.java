package org.dossierwerk.adapters.persistence.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A scenario, its steps and automatic starts as JSON. */
@Entity
@Table(name = "scenario")
class ScenarioRow {

    @Id
    UUID id;

    @Version
    long version;

    String name;

    @Column(name = "name_key")
    String nameKey;

    @Enumerated(EnumType.STRING)
    ScopeKind scope;

    @Column(name = "product_kind_id")
    @Nullable
    UUID productKind;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String steps;

    @ColumnTransformer(write = "cast(? as jsonb)")
    String automatic;
}
