package org.dossierwerk.domain.scenario;

import java.util.Objects;
import java.util.UUID;

/** Identifies a step of a scenario. */
public record StepId(UUID value) {
    public StepId {
        Objects.requireNonNull(value, "value");
    }
}
