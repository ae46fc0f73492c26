package org.dossierwerk.domain.appointment;

import java.util.Objects;
import java.util.UUID;

/** Identifies one result that appointments of a type can have. */
public record ResultId(UUID value) {

    public ResultId {
        Objects.requireNonNull(value, "value");
    }
}
