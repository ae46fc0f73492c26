package org.dossierwerk.domain.calendar;

import java.util.Objects;
import java.util.UUID;

/** Identifies a calendar link; chosen before it is made, so that asking twice makes one. */
public record CalendarLinkId(UUID value) {
    public CalendarLinkId {
        Objects.requireNonNull(value, "value");
    }
}
