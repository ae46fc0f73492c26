package org.dossierwerk.application.mail;

import java.util.Comparator;
import java.util.Objects;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.Occasion;

/** Whether what a waiting message says is still so when it leaves (BEY-16). */
final class Timeliness {

    private final Stores stores;

    Timeliness(Stores stores) {
        this.stores = stores;
    }

    boolean holds(MailMessage.Snapshot message) {
        var appointment = message.cause().appointment();
        return appointment == null
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
                .filter(other -> Objects.equals(
                        other.recipient().email(), message.recipient().email()))
                .map(other -> other.cause().revision())
                .max(Comparator.naturalOrder())
                .filter(latest -> latest > message.cause().revision())
                .isPresent();
    }
}
