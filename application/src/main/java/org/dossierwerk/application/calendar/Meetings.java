package org.dossierwerk.application.calendar;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.appointment.Meeting;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;

/** What stands in calendars: appointments, and groups instead of the seats in them (BEY-05). Works within the running unit of work. */
record Meetings(Stores stores) {

    Optional<Meeting> find(AppointmentId id) {
        var appointment = stores.appointments().find(id).map(Appointment::snapshot);
        return appointment.isPresent()
                ? appointment.filter(Meetings::isNoSeat).map(Meeting::of)
                : stores.groupAppointments()
                        .find(id)
                        .map(GroupAppointment::snapshot)
                        .map(Meeting::of);
    }

    List<Meeting> findAll(Collection<AppointmentId> ids) {
        var appointments = stores.appointments().findAll(ids);
        var others = new HashSet<>(ids);
        appointments.forEach(known -> others.remove(known.snapshot().id()));
        return of(appointments, stores.groupAppointments().findAll(others)).toList();
    }

    /** The active ones of an adviser that touch a stretch of time, by start. */
    List<Meeting> ofAdviser(UserId adviser, TimeSlot within) {
        return of(
                        stores.appointments().ofAdviser(adviser, within),
                        stores.groupAppointments().ofAdviser(adviser, within))
                .sorted(Comparator.comparing(
                        meeting -> meeting.particulars().time().start()))
                .toList();
    }

    private static Stream<Meeting> of(List<Appointment> appointments, List<GroupAppointment> groups) {
        return Stream.concat(
                appointments.stream()
                        .map(Appointment::snapshot)
                        .filter(Meetings::isNoSeat)
                        .map(Meeting::of),
                groups.stream().map(GroupAppointment::snapshot).map(Meeting::of));
    }

    /** Whether it is a seat, in whose place its group stands in calendars. */
    boolean isSeat(AppointmentId id) {
        return stores.appointments()
                .find(id)
                .filter(appointment -> !isNoSeat(appointment.snapshot()))
                .isPresent();
    }

    private static boolean isNoSeat(Appointment.Snapshot appointment) {
        return appointment.group() == null;
    }
}
