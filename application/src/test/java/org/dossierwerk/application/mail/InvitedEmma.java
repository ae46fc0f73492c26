package org.dossierwerk.application.mail;

import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.port.calendar.ReplyReader.Reply;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Answer.Kind;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.ReceivedMail;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.BeforeEach;

/** Emma has an invitation in her mailbox: answers and bounces come back from it (CALENDAR M-7 and M-8). */
abstract class InvitedEmma {

    static final EmailAddress EMMA = EmailAddress.of("emma@example.nl");

    final TestOffice office = new TestOffice();
    DossierId dossier;
    AppointmentId appointment;
    OutgoingMail sent;

    @BeforeEach
    void emma_was_invited() {
        dossier = office.aDossier();
        appointment = office.anAppointment(dossier, office.aType(), "2026-12-03T10:00");
        sent = office.mailTo("emma@example.nl").get(0);
    }

    void receive(Envelope envelope) {
        office.mailbox.deliver(envelope.at(office.clock.instant()));
        read();
    }

    void read() {
        while (office.office.mailReading().runOnce() > 0) {
            office.clock.advance(Duration.ofSeconds(1));
        }
        office.deliver();
    }

    MailMessageId message() {
        return office.desk().mailing().outbox(dossier).get(0).id();
    }

    List<String> alerts() {
        return office.desk().workQueue().alerts().stream()
                .map(line -> line.alert().notice())
                .map(notice -> notice.reason() + " " + notice.text())
                .toList();
    }

    List<ReceivedMail> received() {
        return office.desk().returns().received(message());
    }

    Reply reply(Kind kind, int sequence) {
        return new Reply(appointment.value(), EMMA, kind, sequence, office.clock.instant(), null, "");
    }

    Envelope toHerAddress() {
        return Envelope.from("emma@example.nl").to(sent.replyTo());
    }
}
