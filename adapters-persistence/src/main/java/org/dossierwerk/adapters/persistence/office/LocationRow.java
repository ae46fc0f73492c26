package org.dossierwerk.adapters.persistence.office;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A place of the office. */
@Entity
@Table(name = "location")
class LocationRow {

    @Id
    UUID id;

    @Version
    long version;

    String name;

    String address;

    boolean active;
}
