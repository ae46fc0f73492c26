package org.dossierwerk.adapters.persistence.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A document kind. */
@Entity
@Table(name = "document_kind")
class DocumentKindRow {

    @Id
    UUID id;

    @Version
    long version;

    String name;

    @Column(name = "name_key")
    String nameKey;

    String explanation;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] formats;

    @Column(name = "action_item_by_default")
    boolean actionItemByDefault;

    @Column(name = "maximum_age")
    @Nullable
    Integer maximumAge;

    boolean active;
}
