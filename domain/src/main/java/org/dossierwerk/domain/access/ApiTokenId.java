package org.dossierwerk.domain.access;

import java.util.Objects;
import java.util.UUID;

/** Identifies a token of another system; chosen before it is made, so that asking twice makes one. */
public record ApiTokenId(UUID value) {
    public ApiTokenId {
        Objects.requireNonNull(value, "value");
    }
}
