package org.dossierwerk.domain.scenario;

import java.util.Objects;
import java.util.UUID;

/** Identifies one carrying out of a scenario. */
public record ScenarioRunId(UUID value) {
    public ScenarioRunId {
        Objects.requireNonNull(value, "value");
    }
}
