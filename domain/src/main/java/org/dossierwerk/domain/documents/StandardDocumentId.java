package org.dossierwerk.domain.documents;

import java.util.Objects;
import java.util.UUID;

/** Identifies a document that is there for every client. */
public record StandardDocumentId(UUID value) {
    public StandardDocumentId {
        Objects.requireNonNull(value, "value");
    }
}
