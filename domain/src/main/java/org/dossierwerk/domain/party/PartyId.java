package org.dossierwerk.domain.party;

import java.util.Objects;
import java.util.UUID;

/** Identifies a person or company of the card index. */
public record PartyId(UUID value) {

    public PartyId {
        Objects.requireNonNull(value, "value");
    }
}
