package org.dossierwerk.application.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.mail.MailLedger.Coming;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Occasion;

/** Which reminders will be written about a dossier, if everything stays as it is. */
final class ComingReminders {

    private final Workbench bench;
    private final MissingDocuments missing;

    ComingReminders(Workbench bench, MissingDocuments missing) {
        this.bench = bench;
        this.missing = missing;
    }

    Stream<Coming> ofAppointments(DossierId dossier) {
        var toCome = toCome(dossier);
        return bench.stores().appointmentReminders().planned(dossier).stream()
                .filter(planned -> toCome.containsKey(planned.appointment()))
                .filter(planned -> planned.reminder()
                        .start()
                        .equals(toCome.get(planned.appointment())
                                .particulars()
                                .time()
                                .start()))
                .map(planned -> new Coming(
                        planned.dueAt(),
                        Occasion.APPOINTMENT_REMINDER,
                        planned.appointment(),
                        toCome.get(planned.appointment()).particulars().title()));
    }

    /** For as long as something is missing that is wanted for an appointment. */
    Stream<Coming> ofMissingDocuments(DossierId dossier) {
        return toCome(dossier).values().stream()
                .filter(appointment -> !missing.by(appointment).isEmpty())
                .flatMap(this::moments);
    }

    private Stream<Coming> moments(Appointment.Snapshot appointment) {
        return bench.settings().reminders().workingDays().stream()
                .map(days -> moment(ReminderLetters.day(appointment), days))
                .filter(moment -> moment.isAfter(bench.now()))
                .map(moment -> new Coming(
                        moment,
                        Occasion.REMINDER,
                        appointment.id(),
                        appointment.particulars().title()));
    }

    /** The office opens by then. */
    private Instant moment(LocalDate day, int workingDays) {
        var settings = bench.settings();
        return bench.workingDays()
                .plus(day, -workingDays)
                .atTime(settings.workingHours().from())
                .atZone(settings.zone())
                .toInstant();
    }

    private Map<AppointmentId, Appointment.Snapshot> toCome(DossierId dossier) {
        return bench.stores().appointments().toCome(dossier, bench.now()).stream()
                .map(Appointment::snapshot)
                .collect(Collectors.toMap(Appointment.Snapshot::id, Function.identity()));
    }
}
