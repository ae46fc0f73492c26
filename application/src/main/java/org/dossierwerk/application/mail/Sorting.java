package org.dossierwerk.application.mail;

import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.calendar.ReplyReader;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.work.AlertReason;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a message from outside is: a bounce, a calendar's answer, or words. Nothing is ever sent in answer to it, and
 * what cannot be told to come back to a message of ours is left where it is.
 */
final class Sorting {

    private final Workbench bench;
    private final Postmarks postmarks;
    private final @Nullable ReplyReader calendars;
    private final Bounces bounces;
    private final CalendarAnswers answers;
    private final Alerts alerts;

    Sorting(Workbench bench, Postmarks postmarks, @Nullable ReplyReader calendars) {
        this.bench = bench;
        this.postmarks = postmarks;
        this.calendars = calendars;
        this.alerts = new Alerts(bench);
        this.bounces = new Bounces(bench);
        this.answers = new CalendarAnswers(bench);
    }

    /** @return whether it was ours to deal with */
    boolean deal(IncomingMail mail) {
        var concerned = message(mail);
        var report = mail.report();
        if (report != null) {
            concerned.ifPresent(message -> bounces.take(message, report));
            return concerned.isPresent();
        }
        var reply = reply(mail);
        if (reply.isPresent()) {
            return answers.take(reply.get(), mail, postmarks.addressed(mail)) || keep(mail, invitation(reply.get()));
        }
        return !mail.automatic() && mail.calendar() == null && keep(mail, concerned);
    }

    /** Tells the adviser of what could not be dealt with, if anybody can tell whose it is. */
    void giveUp(IncomingMail mail) {
        message(mail).ifPresent(message -> alerts.about(message.snapshot(), AlertReason.MAIL_ANSWERED, mail.subject()));
    }

    private Optional<ReplyReader.Reply> reply(IncomingMail mail) {
        return calendars == null
                ? Optional.empty()
                : Optional.ofNullable(mail.calendar()).flatMap(calendars::read);
    }

    private Optional<MailMessage> message(IncomingMail mail) {
        return postmarks
                .concerned(mail)
                .flatMap(postmark -> bench.stores().mailMessages().find(postmark.message()));
    }

    /** What invited whom a calendar claims to answer for. */
    private Optional<MailMessage> invitation(ReplyReader.Reply reply) {
        return bench.stores()
                .answers()
                .invited(CalendarAnswers.appointment(reply), reply.attendee())
                .flatMap(bench.stores().mailMessages()::find);
    }

    /** Keeps the words beside the message they answer. */
    private boolean keep(IncomingMail mail, Optional<MailMessage> answered) {
        var from = mail.from();
        var message = answered.map(MailMessage::snapshot)
                .filter(state -> state.cause().dossier() != null)
                .orElse(null);
        if (message == null || from == null || from.equals(bench.settings().mailbox())) {
            return false;
        }
        var received = Readable.of(mail, message.id(), Objects.requireNonNull(from));
        if (bench.stores().receivedMails().add(received)) {
            var name = received.fromName().isEmpty() ? from.value() : received.fromName();
            alerts.about(message, AlertReason.MAIL_ANSWERED, name + " – " + received.subject());
        }
        return true;
    }
}
