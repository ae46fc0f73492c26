package org.dossierwerk.application.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Reminder;
import org.dossierwerk.domain.office.ReminderDays.Due;

/**
 * Reminds clients of documents that are missing, on the office's working days before the appointment they are wanted for (BEY-06),
 * on the threads of the host: any number of instances side by side. That a reminder was seen to and what it wrote are one
 * transaction. What was asked for after the moment of a reminder is no reason for it.
 */
public final class DueReminders {

    private static final Logger LOG = System.getLogger(DueReminders.class.getName());

    private final Workbench bench;
    private final MissingDocuments missing;
    private final ReminderLetters letters;

    DueReminders(Workbench bench, MissingDocuments missing, ReminderLetters letters) {
        this.bench = bench;
        this.missing = missing;
        this.letters = letters;
    }

    /**
     * Sees to every reminder that has come due.
     *
     * @return how many were seen to; reminders that could not be written come again next time
     */
    public int runOnce() {
        int seenTo = 0;
        for (var due : bench.stores().unitOfWork().read(this::due)) {
            for (var appointment : open(due)) {
                seenTo += seeTo(appointment, due) ? 1 : 0;
            }
        }
        return seenTo;
    }

    private List<Due> due() {
        return bench.stores()
                .office()
                .settings()
                .map(settings -> settings.reminders().due(lastOpening(), bench.workingDays()))
                .orElse(List.of());
    }

    /** The day on which the office opened last, by the storage's clock: nobody is reminded at night. */
    private LocalDate lastOpening() {
        var settings = bench.settings();
        var now = bench.stores().now().atZone(settings.zone());
        return now.toLocalTime().isBefore(settings.workingHours().from())
                ? now.toLocalDate().minusDays(1)
                : now.toLocalDate();
    }

    private List<AppointmentId> open(Due due) {
        return bench.stores()
                .unitOfWork()
                .read(() -> bench.stores().reminders().open(due, bench.stores().now()));
    }

    private boolean seeTo(AppointmentId appointment, Due due) {
        try {
            return bench.stores()
                    .unitOfWork()
                    .call(() -> find(appointment, due)
                            .filter(state -> remind(state, due.workingDays()))
                            .isPresent());
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    "Could not remind of what is missing for appointment " + appointment.value(),
                    failure);
            return false;
        }
    }

    private Optional<Appointment.Snapshot> find(AppointmentId appointment, Due due) {
        return bench.stores()
                .appointments()
                .find(appointment)
                .map(Appointment::snapshot)
                .filter(state -> due.includes(ReminderLetters.day(state)));
    }

    private boolean remind(Appointment.Snapshot appointment, int workingDays) {
        var reminder = new Reminder(ReminderLetters.day(appointment), workingDays);
        if (!bench.stores().reminders().take(appointment.id(), reminder)) {
            return false;
        }
        var wanted = missing.by(appointment);
        var moment = momentOf(reminder);
        if (wanted.stream().anyMatch(document -> document.since().isBefore(moment))) {
            letters.write(appointment, reminder, wanted);
        }
        return true;
    }

    private Instant momentOf(Reminder reminder) {
        var settings = bench.settings();
        return bench.workingDays()
                .plus(reminder.day(), -reminder.workingDays())
                .atTime(settings.workingHours().from())
                .atZone(settings.zone())
                .toInstant();
    }
}
