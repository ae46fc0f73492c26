package org.dossierwerk.application.mail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.calendar.ReplyReader.Reply;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Postmark;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.work.AlertReason;

/**
 * What calendars answer to invitations (CALENDAR M-8). An answer counts for the reader who was invited, and only when it came
 * to the address that this reader alone knows, or when the reader's own domain vouches for it; the sender's name alone proves
 * nothing. No answer changes an appointment: a person does.
 */
final class CalendarAnswers {

    private static final Set<AlertReason> OVERTAKEN =
            Set.of(AlertReason.APPOINTMENT_DECLINED, AlertReason.TIME_PROPOSED);

    private final Workbench bench;
    private final Stores stores;
    private final Alerts alerts;

    CalendarAnswers(Workbench bench, Alerts alerts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.alerts = alerts;
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
        var answer = answer(reply, reader.get());
        if (holds(reply, appointment.get()) && stores.answers().take(answer)) {
            tell(answer, appointment.get());
        }
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

    private boolean holds(Reply reply, Appointment.Snapshot appointment) {
        return appointment.active()
                && reply.sequence() <= appointment.revision()
                && appointment.particulars().time().slot().startsAfter(bench.now());
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

    private void tell(Answer answer, Appointment.Snapshot appointment) {
        alerts.settle(appointment.id(), OVERTAKEN, answer.name());
        if (answer.kind() == Answer.Kind.DECLINED) {
            alerts.about(appointment, AlertReason.APPOINTMENT_DECLINED, said(answer.name(), answer.comment()));
        } else if (answer.kind() == Answer.Kind.COUNTERED) {
            alerts.about(appointment, AlertReason.TIME_PROPOSED, said(answer.name(), proposal(answer)));
        }
    }

    private static String said(String name, String what) {
        return what.isEmpty() ? name : name + " – " + what;
    }

    /** In the office's language; the adviser reads it. */
    private String proposal(Answer answer) {
        var office = bench.settings();
        var proposal = answer.proposal();
        if (proposal == null) {
            return answer.comment();
        }
        var words = words(office);
        var start = proposal.start().atZone(office.zone());
        var when = DateTimeFormatter.ofPattern(words.get("date"), words.locale())
                        .format(start) + ", "
                + DateTimeFormatter.ofPattern(words.get("time"), words.locale()).format(start);
        return answer.comment().isEmpty() ? when : when + " – " + answer.comment();
    }

    private static Words words(OfficeSettings office) {
        return Words.forReader(new MailTemplate.Variant(office.language(), office.formOfAddress()));
    }
}
