package org.dossierwerk.domain.office;

import java.util.Objects;
import java.util.UUID;

/** Identifies a person who works at the office. */
public record UserId(UUID value) {

    public UserId {
        Objects.requireNonNull(value, "value");
    }
}
