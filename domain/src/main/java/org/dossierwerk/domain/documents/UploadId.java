package org.dossierwerk.domain.documents;

import java.util.Objects;
import java.util.UUID;

/** Identifies an upload; chosen before anything is sent, so that sending twice is one upload. */
public record UploadId(UUID value) {
    public UploadId {
        Objects.requireNonNull(value, "value");
    }
}
