package org.dossierwerk.domain.office;

import java.util.Objects;
import java.util.UUID;

/** Identifies one choice of a list that the administrator maintains. */
public record CatalogueItemId(UUID value) {

    public CatalogueItemId {
        Objects.requireNonNull(value, "value");
    }
}
