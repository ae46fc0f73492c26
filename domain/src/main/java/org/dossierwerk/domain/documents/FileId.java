package org.dossierwerk.domain.documents;

import java.util.Objects;
import java.util.UUID;

/** Identifies a stored file. */
public record FileId(UUID value) {
    public FileId {
        Objects.requireNonNull(value, "value");
    }
}
