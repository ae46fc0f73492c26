package org.dossierwerk.application.appointment;

import org.dossierwerk.domain.appointment.AppointmentId;

/** What cancelling has to know of an appointment's document check (APT-21, APT-22, reading 3). */
@FunctionalInterface
public interface DocumentCheckFacts {

    boolean isEmpty(AppointmentId appointment);
}
