package org.dossierwerk.application.mail;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.AppointmentReminder;
import org.dossierwerk.domain.mail.Dropped;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Prompt;
import org.jspecify.annotations.Nullable;

/** What a waiting message says when it leaves, if that is still so (BEY-16). */
final class Timeliness {

    private final Workbench bench;
    private final Stores stores;
    private final ReminderLetters reminders;
    private final AppointmentLetters appointments;
    private final VisibleDocuments documents;

    Timeliness(
            Workbench bench, ReminderLetters reminders, AppointmentLetters appointments, VisibleDocuments documents) {
        this.bench = bench;
        this.stores = bench.stores();
        this.reminders = reminders;
        this.appointments = appointments;
        this.documents = documents;
    }

    /**
     * What is to become of a waiting message.
     *
     * @param letter what it says by now, or null when it stays behind
     * @param dropped why it does, or null when it leaves
     */
    record Verdict(@Nullable Letter letter, @Nullable Dropped dropped) {

        static Verdict leave(Letter letter) {
            return new Verdict(letter, null);
        }

        static Verdict stay(Dropped why) {
            return new Verdict(null, why);
        }
    }

    Verdict of(MailMessage.Snapshot message) {
        if (message.cause().reminder() != null) {
            return reminders.now(message).map(Verdict::leave).orElseGet(() -> Verdict.stay(Dropped.NOTHING_MISSING));
        }
        var prompt = message.cause().prompt();
        if (prompt instanceof AppointmentReminder reminder) {
            return reminding(message, reminder);
        }
        if (prompt instanceof Prompt.Ready ready && !documents.canBeSeen(ready.document(), message.recipient())) {
            return Verdict.stay(Dropped.NOT_VISIBLE);
        }
        return hindrance(message).map(Verdict::stay).orElseGet(() -> Verdict.leave(message.letter()));
    }

    private Verdict reminding(MailMessage.Snapshot message, AppointmentReminder reminder) {
        var appointment = Optional.ofNullable(message.cause().appointment()).flatMap(this::find);
        if (appointment.isEmpty()) {
            return Verdict.stay(Dropped.APPOINTMENT_CANCELLED);
        }
        var start = appointment.get().particulars().time().start();
        if (!start.equals(reminder.start())) {
            return Verdict.stay(Dropped.APPOINTMENT_CHANGED);
        }
        return start.isAfter(bench.now())
                ? appointments
                        .now(appointment.get(), message)
                        .map(Verdict::leave)
                        .orElseGet(() -> Verdict.stay(Dropped.OVERTAKEN))
                : Verdict.stay(Dropped.APPOINTMENT_BEGUN);
    }

    /** Only what says how an appointment stands can be belied by it. */
    private Optional<Dropped> hindrance(MailMessage.Snapshot message) {
        var appointment = message.cause().appointment();
        if (appointment == null || !message.cause().occasion().carriesAppointment()) {
            return Optional.empty();
        }
        if (isOvertaken(message, appointment)) {
            return Optional.of(Dropped.OVERTAKEN);
        }
        return message.cause().occasion() == Occasion.CANCELLATION
                ? unannounced(message, appointment)
                : untrue(message, appointment);
    }

    /** The appointment does not go on, or has changed since; what left by itself also when it has begun (reading 5). */
    private Optional<Dropped> untrue(MailMessage.Snapshot message, AppointmentId id) {
        var appointment = find(id);
        if (appointment.isEmpty()) {
            return Optional.of(Dropped.APPOINTMENT_CANCELLED);
        }
        var state = appointment.get();
        if (state.revision() != message.cause().revision()) {
            return Optional.of(Dropped.APPOINTMENT_CHANGED);
        }
        boolean begun = !state.particulars().time().start().isAfter(bench.now());
        return begun && message.cause().author() == null ? Optional.of(Dropped.APPOINTMENT_BEGUN) : Optional.empty();
    }

    private Optional<Appointment.Snapshot> find(AppointmentId id) {
        return stores.appointments().find(id).map(Appointment::snapshot).filter(Appointment.Snapshot::active);
    }

    /** Everything its reader was to be told before stayed behind, so that there is nothing to call off (CALENDAR M-5). */
    private Optional<Dropped> unannounced(MailMessage.Snapshot message, AppointmentId appointment) {
        var before = stores.mailMessages().about(appointment).stream()
                .map(MailMessage::snapshot)
                .filter(other -> !other.id().equals(message.id()))
                .filter(other -> tellsTheSameReader(message, other))
                .toList();
        boolean calledByHand = message.cause().author() != null;
        boolean silent = !calledByHand && !before.isEmpty() && before.stream().noneMatch(Timeliness::mayBeKnown);
        return silent ? Optional.of(Dropped.NEVER_ANNOUNCED) : Optional.empty();
    }

    /** A failed one counts: somebody had to look after it, and will have told the reader in another way. */
    private static boolean mayBeKnown(MailMessage.Snapshot message) {
        return message.status() != MailStatus.SUPERSEDED
                        && message.status() != MailStatus.WAITING
                        && message.status() != MailStatus.NOT_SENDABLE
                || message.course().mayHaveArrived();
    }

    /** A later message to the same reader about a later state of the appointment waits already. */
    private boolean isOvertaken(MailMessage.Snapshot message, AppointmentId appointment) {
        return stores.mailMessages().waitingFor(appointment).stream()
                .map(MailMessage::snapshot)
                .filter(other -> tellsTheSameReader(message, other))
                .map(other -> other.cause().revision())
                .max(Comparator.naturalOrder())
                .filter(latest -> latest > message.cause().revision())
                .isPresent();
    }

    private static boolean tellsTheSameReader(MailMessage.Snapshot message, MailMessage.Snapshot other) {
        return other.cause().occasion().carriesAppointment()
                && Objects.equals(other.recipient().email(), message.recipient().email());
    }
}
