package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.port.mail.DeliveryReport.Fate;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.mail.MailStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a server said about a message that did not arrive. */
@Tag("BEY-16")
class BouncesTest extends InvitedEmma {

    private static final Fate NO_SUCH_USER =
            new Fate(EMMA, "failed", "5.0.0", "smtp; 550 5.1.1 <emma@example.nl>: no such user");

    @Test
    void each_message_leaves_with_addresses_of_its_own() {
        var another = office.aDossier(TestOffice.household(TestOffice.aPerson("Daan", "Vos", "daan@example.nl"), null));
        office.anAppointment(another, office.aType(new Confirmation(true, true)), "2026-12-04T10:00");
        var second = office.mailTo("daan@example.nl").get(0);
        assertThat(sent.envelopeFrom().value()).matches("bounce\\+[0-9a-f]{32}@office\\.nl");
        assertThat(sent.replyTo().value()).matches("antwoord\\+[0-9a-f]{32}@office\\.nl");
        assertThat(second.envelopeFrom()).isNotEqualTo(sent.envelopeFrom());
    }

    @Test
    void a_message_tried_again_keeps_its_addresses() {
        office.mail.loseAnswers();
        office.anAppointment(dossier, office.aType(new Confirmation(true, true)), "2026-12-05T10:00");
        office.deliver();
        office.mail.work();
        office.clock.advance(Duration.ofHours(3));
        var attempts = office.mailTo("emma@example.nl").stream()
                .filter(mail -> !mail.messageId().equals(sent.messageId()))
                .toList();
        assertThat(attempts).hasSizeGreaterThan(1);
        assertThat(attempts)
                .extracting(OutgoingMail::envelopeFrom)
                .containsOnly(attempts.get(0).envelopeFrom());
    }

    @Test
    void what_nobody_will_ever_read_is_bounced_with_what_the_server_said_and_the_adviser_is_told() {
        receive(toItsAddress().with(null, NO_SUCH_USER));
        assertThat(office.statuses(dossier)).containsExactly(MailStatus.BOUNCED);
        assertThat(office.desk().mailing().get(message()).state().failure()).contains("no such user");
        assertThat(alerts()).containsExactly("MAIL_BOUNCED Emma Wit – smtp; 550 5.1.1 <emma@example.nl>: no such user");
        assertThat(office.mailbox.read()).hasSize(1);
    }

    @Test
    void without_the_token_it_is_known_by_the_original_message_id() {
        receive(Envelope.from("mailer-daemon@relay.example").with(sent.messageId(), NO_SUCH_USER));
        assertThat(office.statuses(dossier)).containsExactly(MailStatus.BOUNCED);
    }

    @Test
    void a_report_about_a_stranger_s_message_changes_nothing() {
        receive(Envelope.from("mailer-daemon@relay.example").with("other@elsewhere.example", NO_SUCH_USER));
        assertThat(office.statuses(dossier)).containsExactly(MailStatus.SENT);
        assertThat(office.mailbox.read()).isEmpty();
        assertThat(alerts()).isEmpty();
    }

    @Test
    void the_same_report_twice_tells_the_adviser_once() {
        var report = toItsAddress().with(null, NO_SUCH_USER);
        receive(report);
        receive(report);
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void a_delay_is_noted_and_nobody_is_alarmed() {
        receive(toItsAddress().with(null, new Fate(EMMA, "delayed", "4.4.1", "connection timed out")));
        assertThat(office.statuses(dossier)).containsExactly(MailStatus.SENT);
        assertThat(office.desk().mailing().get(message()).state().failure()).isEqualTo("connection timed out");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void what_was_given_up_after_days_of_trying_is_bounced_but_the_address_may_be_sound() {
        receive(toItsAddress().with(null, new Fate(EMMA, "failed", "4.4.7", "retry time exceeded")));
        assertThat(office.statuses(dossier)).containsExactly(MailStatus.BOUNCED);
        assertThat(office.desk().returns().undeliverable(dossier)).isEmpty();
    }

    @Test
    void a_suspicious_or_too_large_mail_says_nothing_about_the_address() {
        receive(toItsAddress().with(null, new Fate(EMMA, "failed", "5.0.0", "550 5.7.1 rejected as spam")));
        assertThat(office.statuses(dossier)).containsExactly(MailStatus.BOUNCED);
        assertThat(office.desk().returns().undeliverable(dossier)).isEmpty();
    }

    @Test
    void what_leaves_by_itself_stays_behind_until_somebody_says_that_the_address_works() {
        receive(toItsAddress().with(null, NO_SUCH_USER));
        assertThat(office.desk().returns().undeliverable(dossier))
                .singleElement()
                .satisfies(flagged -> assertThat(flagged.address()).isEqualTo(EMMA));

        office.move(appointment, "2026-12-03T14:00");
        office.deliver();
        assertThat(office.statuses(dossier)).containsExactly(MailStatus.NOT_SENDABLE, MailStatus.BOUNCED);
        assertThat(alerts()).hasSize(2).anyMatch(alert -> alert.startsWith("MAIL_WITHOUT_ADDRESS Emma Wit"));

        var emma = office.desk().dossiers().get(dossier).applicants().get(0).person();
        assertThat(office.desk().cardIndex().get(emma).undeliverable()).isNotNull();
        office.desk().cardIndex().deliverableAgain(emma);
        assertThat(office.desk().cardIndex().get(emma).undeliverable()).isNull();
        office.move(appointment, "2026-12-03T15:00");
        assertThat(office.mailTo("emma@example.nl")).hasSize(2);
    }

    @Test
    void a_message_that_came_back_before_we_knew_that_it_was_taken_is_not_sent_again() {
        office.mail.loseAnswers();
        office.move(appointment, "2026-12-03T14:00");
        var unsure = office.mailTo("emma@example.nl").get(1);
        receive(Envelope.from("mailer-daemon@relay.example")
                .to(unsure.envelopeFrom())
                .with(null, NO_SUCH_USER));
        office.mail.work();
        office.clock.advance(Duration.ofHours(3));
        assertThat(office.mailTo("emma@example.nl")).hasSize(2);
        assertThat(office.statuses(dossier)).containsExactly(MailStatus.BOUNCED, MailStatus.SENT);
    }

    private Envelope toItsAddress() {
        return Envelope.from("mailer-daemon@relay.example").to(sent.envelopeFrom());
    }
}
