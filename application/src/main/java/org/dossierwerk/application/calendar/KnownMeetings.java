package org.dossierwerk.application.calendar;

import java.util.Optional;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.appointment.Meeting;
import org.dossierwerk.domain.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/** The meetings a visitor may know of: appointments in dossiers the visitor may see, and every group. */
record KnownMeetings(Stores stores, Gate gate) {

    /** @param dossier the one it is in; null for a group */
    record Known(Meeting meeting, long version, Dossier.@Nullable Snapshot dossier) {}

    Optional<Known> find(Visitor me, AppointmentId id) {
        return stores.appointments()
                .find(id)
                .map(Appointment::snapshot)
                .flatMap(appointment -> gate.knownDossier(me, appointment.dossier())
                        .map(dossier -> new Known(Meeting.of(appointment), appointment.version(), dossier.snapshot())))
                .or(() -> stores.groupAppointments()
                        .find(id)
                        .map(GroupAppointment::snapshot)
                        .map(group -> new Known(Meeting.of(group), group.version(), null)));
    }
}
