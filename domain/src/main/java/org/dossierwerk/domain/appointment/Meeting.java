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
        boolean active) {}
