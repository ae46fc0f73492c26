package org.dossierwerk.adapters.persistence.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A product of a dossier. */
@Entity
@Table(name = "product")
class ProductRow {

    @Id
    UUID id;

    @Column(name = "kind_id")
    UUID kind;

    String description;
}
