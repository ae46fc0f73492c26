package org.dossierwerk.domain.scenario;

import java.util.Objects;
import java.util.UUID;

/** Identifies a scenario. */
public record ScenarioId(UUID value) {
    public ScenarioId {
        Objects.requireNonNull(value, "value");
    }
}
