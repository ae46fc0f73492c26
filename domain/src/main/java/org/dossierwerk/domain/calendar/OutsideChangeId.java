package org.dossierwerk.domain.calendar;

import java.util.Objects;
import java.util.UUID;

/** Identifies an outside change. */
public record OutsideChangeId(UUID value) {
    public OutsideChangeId {
        Objects.requireNonNull(value, "value");
    }
}
