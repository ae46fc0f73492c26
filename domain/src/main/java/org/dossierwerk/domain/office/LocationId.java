package org.dossierwerk.domain.office;

import java.util.Objects;
import java.util.UUID;

/** Identifies a place where the office receives clients. */
public record LocationId(UUID value) {

    public LocationId {
        Objects.requireNonNull(value, "value");
    }
}
