package org.dossierwerk.domain.work;

import java.util.Objects;
import java.util.UUID;

/** Identifies an alert. */
public record AlertId(UUID value) {
    public AlertId {
        Objects.requireNonNull(value, "value");
    }
}
