package org.dossierwerk.domain.documents;

import java.util.Objects;
import java.util.UUID;

/** Identifies a document check. */
public record DocumentCheckId(UUID value) {
    public DocumentCheckId {
        Objects.requireNonNull(value, "value");
    }
}
