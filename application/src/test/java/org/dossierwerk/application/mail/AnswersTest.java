package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.port.calendar.ReplyReader.Reply;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.Answer.Kind;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.dossierwerk.domain.work.AlertReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody who was invited answers with a calendar. */
@Tag("BEY-05")
class AnswersTest extends InvitedEmma {

    @Test
    void until_somebody_answers_the_invitation_is_not_answered() {
        assertThat(answer()).isNull();
    }

    @Test
    void an_answer_to_her_own_address_is_shown_and_nobody_is_alarmed() {
        receive(toHerAddress().with(reply(Kind.ACCEPTED, 0)));
        assertThat(answer()).isEqualTo(Kind.ACCEPTED);
        assertThat(alerts()).isEmpty();
        assertThat(office.mailbox.read()).hasSize(1);
    }

    @Test
    void calendars_answer_to_the_organizer_and_then_her_domain_has_to_vouch_for_it() {
        receive(Envelope.from("emma@example.nl").vouchedFor().with(reply(Kind.TENTATIVE, 0)));
        assertThat(answer()).isEqualTo(Kind.TENTATIVE);
    }

    @Test
    void a_sender_s_name_alone_proves_nothing_but_the_adviser_reads_it() {
        receive(Envelope.from("emma@example.nl")
                .saying("Declined: Uw afspraak", "")
                .with(reply(Kind.DECLINED, 0)));
        assertThat(answer()).isNull();
        assertThat(alerts()).containsExactly("MAIL_ANSWERED Emma Wit – Declined: Uw afspraak");
        assertThat(received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.proven()).isFalse());
    }

    @Test
    void nobody_answers_for_somebody_else() {
        var stranger = EmailAddress.of("eve@example.org");
        var forged = new Reply(appointment.value(), EMMA, Kind.DECLINED, 0, office.clock.instant(), null, "");
        receive(Envelope.from("eve@example.org").vouchedFor().with(forged));
        assertThat(answer()).isNull();
        var own = new Reply(appointment.value(), stranger, Kind.ACCEPTED, 0, office.clock.instant(), null, "");
        receive(Envelope.from("eve@example.org").vouchedFor().with(own));
        receive(Envelope.from("eve@example.org").to(sent.replyTo()).with(own));
        assertThat(answer()).isNull();
    }

    @Test
    void an_answer_about_another_appointment_does_not_count_for_this_address() {
        var other = office.anAppointment(dossier, office.aType(new Confirmation(false, false)), "2026-12-08T10:00");
        receive(toHerAddress()
                .with(new Reply(other.value(), EMMA, Kind.ACCEPTED, 0, office.clock.instant(), null, "")));
        assertThat(office.desk().returns().asked(other)).isEmpty();
        assertThat(answer()).isNull();
    }

    @Test
    void declining_tells_the_adviser_and_cancels_nothing() {
        receive(toHerAddress().with(reply(Kind.DECLINED, 0)));
        assertThat(answer()).isEqualTo(Kind.DECLINED);
        assertThat(alerts()).containsExactly("APPOINTMENT_DECLINED Emma Wit");
        assertThat(office.desk().appointments().get(appointment).state().active())
                .isTrue();
    }

    @Test
    void who_declined_and_accepts_after_all_is_no_work_any_more() {
        receive(toHerAddress().with(reply(Kind.DECLINED, 0)));
        office.clock.advance(Duration.ofMinutes(5));
        receive(toHerAddress().with(reply(Kind.ACCEPTED, 0)));
        assertThat(answer()).isEqualTo(Kind.ACCEPTED);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void the_answer_given_last_holds_in_whatever_order_they_arrive() {
        var first = reply(Kind.ACCEPTED, 0);
        office.clock.advance(Duration.ofMinutes(5));
        receive(toHerAddress().with(reply(Kind.DECLINED, 0)));
        receive(toHerAddress().with(first));
        assertThat(answer()).isEqualTo(Kind.DECLINED);
    }

    @Test
    void a_calendar_whose_clock_runs_ahead_does_not_have_the_last_word_for_good() {
        var ahead = new Reply(
                appointment.value(),
                EMMA,
                Kind.ACCEPTED,
                0,
                office.clock.instant().plus(Duration.ofDays(900)),
                null,
                "");
        receive(toHerAddress().with(ahead));
        office.clock.advance(Duration.ofMinutes(5));
        receive(toHerAddress().with(reply(Kind.DECLINED, 0)));
        assertThat(answer()).isEqualTo(Kind.DECLINED);
    }

    @Test
    @Tag("APT-20")
    void a_moved_appointment_is_not_answered_yet_and_an_old_answer_comes_too_late() {
        receive(toHerAddress().with(reply(Kind.ACCEPTED, 0)));
        office.move(appointment, "2026-12-03T14:00");
        office.deliver();
        assertThat(answer()).isNull();
        office.clock.advance(Duration.ofMinutes(5));
        receive(toHerAddress().with(reply(Kind.DECLINED, 0)));
        assertThat(answer()).isNull();
        assertThat(alerts()).isEmpty();
        receive(toHerAddress().with(reply(Kind.ACCEPTED, 1)));
        assertThat(answer()).isEqualTo(Kind.ACCEPTED);
    }

    @Test
    void an_answer_to_an_invitation_that_was_never_sent_does_not_count() {
        receive(toHerAddress().with(reply(Kind.ACCEPTED, 7)));
        assertThat(answer()).isNull();
    }

    @Test
    void a_counter_proposal_is_work_with_its_time_in_words() {
        var start = office.clock.instant().plus(Duration.ofDays(1));
        var slot = new TimeSlot(start, start.plus(Duration.ofHours(1)));
        receive(toHerAddress()
                .with(new Reply(
                        appointment.value(), EMMA, Kind.COUNTERED, 0, office.clock.instant(), slot, "Liever dan")));
        assertThat(alerts())
                .containsExactly("TIME_PROPOSED Emma Wit – dinsdag 24 november 2026, 10:00 uur – Liever dan");
        var asked = office.desk().returns().asked(appointment).get(0);
        assertThat(Objects.requireNonNull(asked.answer()).proposal()).isEqualTo(slot);
        assertThat(office.desk().appointments().get(appointment).state().revision())
                .isZero();
    }

    @Test
    void whatever_is_no_answer_does_nothing_and_stays_in_the_mailbox() {
        receive(toHerAddress().withCalendar("BEGIN:VCALENDAR METHOD:CANCEL"));
        assertThat(office.desk().appointments().get(appointment).state().active())
                .isTrue();
        assertThat(office.mailbox.read()).isEmpty();
        assertThat(received()).isEmpty();
    }

    @Test
    void each_reader_answers_for_herself() {
        var both = office.aDossier(TestOffice.emmaAndDaan());
        var meeting = office.anAppointment(both, office.aType(new Confirmation(true, true)), "2026-12-09T10:00");
        var hers = office.mailTo("emma@example.nl").stream()
                .filter(mail -> mail.messageId().startsWith(meeting.value().toString()))
                .findFirst()
                .orElseThrow();
        receive(Envelope.from("emma@example.nl")
                .to(hers.replyTo())
                .with(new Reply(meeting.value(), EMMA, Kind.ACCEPTED, 0, office.clock.instant(), null, "")));
        assertThat(office.desk().returns().asked(meeting))
                .extracting(
                        asked -> asked.answer() == null ? null : asked.answer().kind())
                .containsExactly(Kind.ACCEPTED, null);
    }

    @Test
    void an_answer_carries_the_comment_of_its_reader() {
        receive(toHerAddress()
                .with(new Reply(
                        appointment.value(), EMMA, Kind.DECLINED, 0, office.clock.instant(), null, "Ik ben\nziek")));
        var asked = office.desk().returns().asked(appointment).get(0);
        assertThat(asked.answer()).extracting(Answer::comment).isEqualTo("Ik ben ziek");
        assertThat(alerts()).containsExactly(AlertReason.APPOINTMENT_DECLINED + " Emma Wit – Ik ben ziek");
    }

    private Kind answer() {
        var asked = office.desk().returns().asked(appointment);
        assertThat(asked).hasSize(1);
        return asked.get(0).answer() == null ? null : asked.get(0).answer().kind();
    }
}
