package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.dossierwerk.application.port.storage.ReminderRepository;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.mail.Reminder;
import org.dossierwerk.domain.office.ReminderDays;

/** Which reminders were seen to, in memory. */
record MemoryReminders(Memory memory) implements ReminderRepository {

    /** One reminder of one appointment. */
    record Taken(AppointmentId appointment, Reminder reminder) {}

    @Override
    public List<AppointmentId> open(ReminderDays.Due due, Instant now) {
        return memory.with(state -> state.appointments.values().stream()
                .filter(Appointment.Snapshot::active)
                .filter(appointment -> appointment.particulars().time().start().isAfter(now))
                .filter(appointment -> due.includes(day(appointment)))
                .filter(appointment -> waits(state, appointment.dossier()))
                .filter(appointment -> !state.reminders.contains(
                        new Taken(appointment.id(), new Reminder(day(appointment), due.workingDays()))))
                .sorted(Comparator.comparing(appointment ->
                        appointment.particulars().time().start()))
                .map(Appointment.Snapshot::id)
                .toList());
    }

    private static LocalDate day(Appointment.Snapshot appointment) {
        return appointment.particulars().time().wallTime().toLocalDate();
    }

    private static boolean waits(State state, DossierId dossier) {
        return state.dossiers.get(dossier).status() == DossierStatus.OPEN
                && state.checks.values().stream()
                        .filter(check -> check.dossier().equals(dossier))
                        .flatMap(check -> check.documents().stream())
                        .anyMatch(document -> document.progress().state() == Progress.State.REQUESTED);
    }

    @Override
    public boolean take(AppointmentId appointment, Reminder reminder) {
        return memory.with(state -> state.reminders.add(new Taken(appointment, reminder)));
    }
}
