package org.dossierwerk.domain.appointment;

/**
 * What takes an adviser's time and stands in a calendar once: an appointment in one dossier, or a group appointment as a whole.
 * A seat in a group is neither.
 */
public record Meeting(
        AppointmentId id,
        int revision,
        AppointmentTypeId type,
        Appointment.Particulars particulars,
        boolean ofGroup,
        boolean active) {

    public static Meeting of(Appointment.Snapshot appointment) {
        return new Meeting(
                appointment.id(),
                appointment.revision(),
                appointment.type(),
                appointment.particulars(),
                false,
                appointment.active());
    }

    public static Meeting of(GroupAppointment.Snapshot group) {
        return new Meeting(
                group.id(),
                group.revision(),
                group.setup().type(),
                group.setup().particulars(),
                true,
                group.active());
    }
}
