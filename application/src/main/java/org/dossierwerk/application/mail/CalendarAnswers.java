package org.dossierwerk.application.mail;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.calendar.ReplyReader.Reply;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.Postmark;
import org.dossierwerk.domain.shared.EmailAddress;

/**
 * What calendars answer to invitations (CALENDAR M-8). An answer counts for the reader who was invited, and only when it came
 * to the address that this reader alone knows, or when the reader's own domain vouches for it; the sender's name alone proves
 * nothing.
 */
final class CalendarAnswers {

    private final Workbench bench;
    private final Stores stores;
    private final AnswerTaking taking;

    CalendarAnswers(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
        this.taking = new AnswerTaking(bench);
    }

    static AppointmentId appointment(Reply reply) {
        return new AppointmentId(reply.uid());
    }

    /**
     * @param addressed the message whose own address it came to
     * @return false when nothing proves that the reader sent it, or nobody was invited
     */
    boolean take(Reply reply, IncomingMail mail, Optional<Postmark> addressed) {
        var reader = reader(reply, mail, addressed);
        var appointment = stores.appointments().find(appointment(reply)).map(Appointment::snapshot);
        if (reader.isEmpty() || appointment.isEmpty()) {
            return false;
        }
        taking.take(answer(reply, reader.get()), appointment.get());
        return true;
    }

    /** The invitation of whoever answers. */
    private Optional<MailMessage.Snapshot> reader(Reply reply, IncomingMail mail, Optional<Postmark> addressed) {
        var message = addressed.isPresent()
                ? addressed.map(Postmark::message)
                : Optional.ofNullable(mail.from())
                        .filter(from -> mail.proven()
                                && from.key().equals(reply.attendee().key()))
                        .flatMap(from -> stores.answers().invited(appointment(reply), from));
        return message.flatMap(stores.mailMessages()::find)
                .map(MailMessage::snapshot)
                .filter(state -> appointment(reply).equals(state.cause().appointment()))
                .filter(state -> isFor(reply.attendee(), state));
    }

    private static boolean isFor(EmailAddress attendee, MailMessage.Snapshot message) {
        var invited = message.recipient().email();
        return invited != null && invited.key().equals(attendee.key());
    }

    private Answer answer(Reply reply, MailMessage.Snapshot invitation) {
        return new Answer(
                appointment(reply),
                Objects.requireNonNull(invitation.recipient().email()),
                invitation.recipient().name(),
                reply.kind(),
                reply.sequence(),
                earlier(reply.stamp(), bench.now()),
                bench.now(),
                reply.proposal(),
                Readable.line(reply.comment()));
    }

    /** A calendar whose clock runs ahead would otherwise have the last word for good. */
    private static Instant earlier(Instant stamp, Instant now) {
        return stamp.isAfter(now) ? now : stamp;
    }
}
