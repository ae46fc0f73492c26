package org.dossierwerk.domain.appointment;

import java.util.Objects;
import java.util.UUID;

/** Identifies an appointment; also the root of its UID in every calendar. */
public record AppointmentId(UUID value) {

    public AppointmentId {
        Objects.requireNonNull(value, "value");
    }
}
