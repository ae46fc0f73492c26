package org.dossierwerk.adapters.persistence.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.dossierwerk.domain.office.Catalogue;

/** One choice of a list. */
@Entity
@Table(name = "catalogue_item")
class CatalogueItemRow {

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    Catalogue catalogue;

    String name;

    String code;

    @Column(name = "code_key")
    String codeKey;

    boolean active;
}
