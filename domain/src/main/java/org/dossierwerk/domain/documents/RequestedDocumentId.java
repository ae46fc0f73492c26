package org.dossierwerk.domain.documents;

import java.util.Objects;
import java.util.UUID;

/** Identifies a requested document. */
public record RequestedDocumentId(UUID value) {
    public RequestedDocumentId {
        Objects.requireNonNull(value, "value");
    }
}
