package org.dossierwerk.application.mail;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.Occasion;

/** What a waiting message says when it leaves, if that is still so (BEY-16). */
final class Timeliness {

    private final Stores stores;
    private final ReminderLetters reminders;

    Timeliness(Stores stores, ReminderLetters reminders) {
        this.stores = stores;
        this.reminders = reminders;
    }

    /** What it says by now; empty when it is not to leave any more. */
    Optional<Letter> letterOf(MailMessage.Snapshot message) {
        if (message.cause().reminder() != null) {
            return reminders.now(message);
        }
        return holds(message) ? Optional.of(message.letter()) : Optional.empty();
    }

    private boolean holds(MailMessage.Snapshot message) {
        var appointment = message.cause().appointment();
        return appointment == null
                || message.cause().occasion().isFree()
                || !isOvertaken(message, appointment)
                        && (message.cause().occasion() == Occasion.CANCELLATION || isSo(message, appointment));
    }

    /** The appointment goes on, and has not changed since. */
    private boolean isSo(MailMessage.Snapshot message, AppointmentId appointment) {
        return stores.appointments()
                .find(appointment)
                .map(Appointment::snapshot)
                .filter(Appointment.Snapshot::active)
                .filter(state -> state.revision() == message.cause().revision())
                .isPresent();
    }

    /** A later message to the same reader about a later state of the appointment waits already. */
    private boolean isOvertaken(MailMessage.Snapshot message, AppointmentId appointment) {
        return stores.mailMessages().waitingFor(appointment).stream()
                .map(MailMessage::snapshot)
                .filter(other -> other.cause().occasion().carriesAppointment())
                .filter(other -> Objects.equals(
                        other.recipient().email(), message.recipient().email()))
                .map(other -> other.cause().revision())
                .max(Comparator.naturalOrder())
                .filter(latest -> latest > message.cause().revision())
                .isPresent();
    }
}
