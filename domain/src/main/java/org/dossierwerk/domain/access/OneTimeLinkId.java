package org.dossierwerk.domain.access;

import java.util.Objects;
import java.util.UUID;

/** Identifies a one-time link; never part of the link itself. */
public record OneTimeLinkId(UUID value) {

    public OneTimeLinkId {
        Objects.requireNonNull(value, "value");
    }
}
