package org.dossierwerk.domain.appointment;

import java.util.Objects;
import java.util.UUID;

/** Identifies an appointment type. */
public record AppointmentTypeId(UUID value) {

    public AppointmentTypeId {
        Objects.requireNonNull(value, "value");
    }
}
