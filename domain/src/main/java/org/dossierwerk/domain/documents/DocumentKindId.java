package org.dossierwerk.domain.documents;

import java.util.Objects;
import java.util.UUID;

/** Identifies an entry of the office's list of document kinds. */
public record DocumentKindId(UUID value) {
    public DocumentKindId {
        Objects.requireNonNull(value, "value");
    }
}
