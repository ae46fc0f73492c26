package org.dossierwerk.domain.dossier;

import java.util.Objects;
import java.util.UUID;

/** Identifies an application that came in. */
public record ApplicationId(UUID value) {
    public ApplicationId {
        Objects.requireNonNull(value, "value");
    }
}
