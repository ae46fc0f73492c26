package org.dossierwerk.domain.documents;

import java.util.Objects;
import java.util.UUID;

/** Identifies a file in the tray of a document check. */
public record TrayFileId(UUID value) {
    public TrayFileId {
        Objects.requireNonNull(value, "value");
    }
}
