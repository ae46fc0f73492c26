package org.dossierwerk.domain.access;

import java.util.Objects;
import java.util.UUID;

/** Identifies an account that can sign in. */
public record AccountId(UUID value) {

    public AccountId {
        Objects.requireNonNull(value, "value");
    }
}
