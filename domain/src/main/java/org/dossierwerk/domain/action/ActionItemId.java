package org.dossierwerk.domain.action;

import java.util.Objects;
import java.util.UUID;

/** Identifies an action item. */
public record ActionItemId(UUID value) {
    public ActionItemId {
        Objects.requireNonNull(value, "value");
    }
}
