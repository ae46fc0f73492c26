package org.dossierwerk.domain.scenario;

import java.util.Objects;
import java.util.UUID;

/** Identifies a trigger. */
public record TriggerId(UUID value) {
    public TriggerId {
        Objects.requireNonNull(value, "value");
    }
}
