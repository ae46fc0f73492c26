package org.dossierwerk.domain.dossier;

import java.util.Objects;
import java.util.UUID;

/** Identifies a product within all dossiers. */
public record ProductId(UUID value) {

    public ProductId {
        Objects.requireNonNull(value, "value");
    }
}
