package org.dossierwerk.domain.calendar;

import java.util.Objects;
import java.util.UUID;

/** Identifies a calendar feed; chosen before it is opened, so that asking twice opens one. */
public record CalendarFeedId(UUID value) {
    public CalendarFeedId {
        Objects.requireNonNull(value, "value");
    }
}
