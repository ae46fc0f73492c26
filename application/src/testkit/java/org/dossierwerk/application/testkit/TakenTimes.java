package org.dossierwerk.application.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.GroupAppointment;

/** What keeps an adviser in one place at a time in memory, as the constraint of a database does. */
record TakenTimes(AppointmentId id, Appointment.Particulars agreed, boolean excludes) {

    static TakenTimes of(Appointment.Snapshot appointment) {
        return new TakenTimes(
                appointment.id(), appointment.particulars(), appointment.active() && !appointment.mayOverlap());
    }

    static TakenTimes of(GroupAppointment.Snapshot group) {
        return new TakenTimes(group.id(), group.setup().particulars(), group.active() && !group.mayOverlap());
    }

    void requireFree(State state) {
        var others = Stream.concat(
                state.appointments.values().stream().map(TakenTimes::of),
                state.groups.values().stream().map(TakenTimes::of));
        if (excludes && others.anyMatch(other -> other.excludes && collidesWith(other))) {
            throw new AppointmentRefusal.AdviserOccupied(List.of());
        }
    }

    private boolean collidesWith(TakenTimes other) {
        return !other.id.equals(id)
                && other.agreed.adviser().equals(agreed.adviser())
                && other.agreed.time().slot().overlaps(agreed.time().slot());
    }
}
