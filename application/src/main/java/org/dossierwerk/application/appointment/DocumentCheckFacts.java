package org.dossierwerk.application.appointment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dossierwerk.domain.appointment.AppointmentId;

/** What cancelling has to know of the document checks of appointments (APT-21, APT-22, reading 3). */
@FunctionalInterface
public interface DocumentCheckFacts {

    /** Those among them whose check holds something; the storage is asked no more often for many than for one. */
    Set<AppointmentId> filled(Collection<AppointmentId> appointments);

    default boolean isEmpty(AppointmentId appointment) {
        return filled(List.of(appointment)).isEmpty();
    }
}
