package org.dossierwerk.domain.dossier;

import java.util.Objects;
import java.util.UUID;

/** Identifies a dossier technically; people use its {@link DossierNumber}. */
public record DossierId(UUID value) {

    public DossierId {
        Objects.requireNonNull(value, "value");
    }
}
