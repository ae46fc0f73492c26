package org.dossierwerk.domain.calendar;

import java.util.Objects;
import java.util.UUID;

/** Identifies the copy of an appointment in a linked calendar. */
public record CalendarCopyId(UUID value) {
    public CalendarCopyId {
        Objects.requireNonNull(value, "value");
    }
}
