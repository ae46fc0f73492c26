package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.ReplyReader.Reply;
import org.dossierwerk.application.port.mail.DeliveryReport.Fate;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.Answer.Kind;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.ReceivedMail;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.dossierwerk.domain.work.AlertReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers and bounces, from the mailbox to the people who have to know (CALENDAR M-7 and M-8). */
class WhatComesBackTest {

    private static final EmailAddress EMMA = EmailAddress.of("emma@example.nl");

    private final TestOffice office = new TestOffice();
    private DossierId dossier;
    private AppointmentId appointment;
    private OutgoingMail sent;

    @BeforeEach
    void emma_was_invited() {
        dossier = office.aDossier();
        appointment = office.anAppointment(dossier, office.aType(), "2026-12-03T10:00");
        sent = office.mailTo("emma@example.nl").get(0);
    }

    private void receive(Envelope envelope) {
        office.mailbox.deliver(envelope.at(office.clock.instant()));
        read();
    }

    private void read() {
        while (office.office.mailReading().runOnce() > 0) {
            office.clock.advance(Duration.ofSeconds(1));
        }
        office.deliver();
    }

    private MailMessageId message() {
        return office.desk().mailing().outbox(dossier).get(0).id();
    }

    private List<String> alerts() {
        return office.desk().workQueue().alerts().stream()
                .map(line -> line.alert().notice())
                .map(notice -> notice.reason() + " " + notice.text())
                .toList();
    }

    private List<ReceivedMail> received() {
        return office.desk().returns().received(message());
    }

    private Kind answer() {
        var asked = office.desk().returns().asked(appointment);
        assertThat(asked).hasSize(1);
        return asked.get(0).answer() == null ? null : asked.get(0).answer().kind();
    }

    private Reply reply(Kind kind, int sequence) {
        return new Reply(appointment.value(), EMMA, kind, sequence, office.clock.instant(), null, "");
    }

    private Envelope toHerAddress() {
        return Envelope.from("emma@example.nl").to(sent.replyTo());
    }

    @Nested
    @Tag("BEY-16")
    class Bounces {

        private static final Fate NO_SUCH_USER =
                new Fate(EMMA, "failed", "5.0.0", "smtp; 550 5.1.1 <emma@example.nl>: no such user");

        private Envelope toItsAddress() {
            return Envelope.from("mailer-daemon@relay.example").to(sent.envelopeFrom());
        }

        @Test
        void each_message_leaves_with_addresses_of_its_own() {
            var another =
                    office.aDossier(TestOffice.household(TestOffice.aPerson("Daan", "Vos", "daan@example.nl"), null));
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
            assertThat(alerts())
                    .containsExactly("MAIL_BOUNCED Emma Wit – smtp; 550 5.1.1 <emma@example.nl>: no such user");
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
    }

    @Nested
    @Tag("BEY-05")
    class Answers {

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
                    .extracting(asked ->
                            asked.answer() == null ? null : asked.answer().kind())
                    .containsExactly(Kind.ACCEPTED, null);
        }
    }

    @Nested
    @Tag("BEY-16")
    class Words {

        @Test
        void what_she_writes_back_is_kept_beside_the_message_and_the_adviser_is_told() {
            receive(toHerAddress().saying("Re: Uw afspraak", "Kan het\u202e ook\u0000 later?\r\n\r\n\r\n\r\nEmma"));
            assertThat(received()).singleElement().satisfies(mail -> {
                assertThat(mail.text()).isEqualTo("Kan het ook later?\n\nEmma");
                assertThat(mail.from()).isEqualTo(EMMA);
            });
            assertThat(alerts()).containsExactly("MAIL_ANSWERED Emma Wit – Re: Uw afspraak");
        }

        @Test
        void it_is_known_by_what_it_answers_too() {
            receive(Envelope.from("emma@example.nl").answering("unknown@x.example", sent.messageId()));
            assertThat(received()).hasSize(1);
        }

        @Test
        void the_same_mail_twice_is_kept_once() {
            var mail = toHerAddress();
            receive(mail);
            receive(mail);
            assertThat(received()).hasSize(1);
            assertThat(alerts()).hasSize(1);
        }

        @Test
        void a_machine_s_answer_and_a_stranger_s_mail_are_left_where_they_are() {
            receive(toHerAddress().byMachine());
            receive(Envelope.from("eve@example.org"));
            assertThat(received()).isEmpty();
            assertThat(alerts()).isEmpty();
            assertThat(office.mailbox.read()).isEmpty();
        }

        @Test
        void nothing_that_comes_in_makes_anything_go_out() {
            receive(toHerAddress());
            receive(toHerAddress().with(reply(Kind.DECLINED, 0)));
            receive(toHerAddress().byMachine());
            office.clock.advance(Duration.ofHours(3));
            assertThat(office.mailTo("emma@example.nl")).hasSize(1);
        }

        @Test
        void whoever_may_not_know_of_the_dossier_reads_none_of_it() {
            receive(toHerAddress());
            var stranger = office.desk(office.aColleague("Cas", Right.WORK_ON_DOSSIERS));
            assertThatThrownBy(() -> stranger.returns().received(message())).isInstanceOf(MailRefusal.NotFound.class);
            assertThatThrownBy(() -> stranger.returns().asked(appointment))
                    .isInstanceOf(AppointmentRefusal.NotFound.class);
        }
    }

    @Nested
    @Tag("BEY-16")
    class Reading {

        @Test
        void what_cannot_be_read_is_parked_and_the_rest_is_read() {
            office.mailbox.deliver(
                    place -> IncomingMail.unreadable(place, office.clock.instant(), "a heap of nested parts"));
            receive(toHerAddress());
            assertThat(received()).hasSize(1);
            assertThat(Objects.requireNonNull(office.office.mailReading().state())
                            .parked())
                    .isEqualTo(1);
        }

        @Test
        void what_cannot_be_dealt_with_is_tried_again_and_parked_after_five_attempts_and_the_adviser_is_told() {
            office.mailbox.deliver(toHerAddress().withCalendar("poison||||||").at(office.clock.instant()));
            office.mailbox.deliver(toHerAddress().at(office.clock.instant()));
            var reading = office.office.mailReading();
            for (int attempt = 1; attempt < 5; attempt++) {
                assertThat(reading.runOnce()).isZero();
                assertThat(Objects.requireNonNull(reading.state()).tries()).isEqualTo(attempt);
                assertThat(received()).isEmpty();
            }
            read();
            assertThat(received()).hasSize(1);
            assertThat(Objects.requireNonNull(reading.state()).parked()).isEqualTo(1);
            assertThat(alerts()).hasSize(2).allMatch(alert -> alert.startsWith("MAIL_ANSWERED"));
        }

        @Test
        void that_the_mailbox_does_not_answer_is_known_in_words_until_it_does() {
            var reading = office.office.mailReading();
            reading.runOnce();
            var before = Objects.requireNonNull(reading.state()).readAt();
            office.mailbox.failWith(new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "connection refused", null));
            office.clock.advance(Duration.ofMinutes(1));
            receive(toHerAddress());
            assertThat(received()).isEmpty();
            assertThat(Objects.requireNonNull(reading.state()).failure()).isEqualTo("connection refused");
            assertThat(Objects.requireNonNull(reading.state()).readAt()).isEqualTo(before);
            office.mailbox.work();
            read();
            assertThat(received()).hasSize(1);
            assertThat(Objects.requireNonNull(reading.state()).failure()).isEmpty();
        }

        @Test
        void many_messages_are_read_in_batches_each_once() {
            for (int i = 0; i < 50; i++) {
                office.mailbox.deliver(Envelope.from("emma@example.nl")
                        .to(sent.replyTo())
                        .saying("Nr " + i, "Tekst")
                        .at(office.clock.instant()));
            }
            read();
            read();
            assertThat(received()).hasSize(50);
        }

        @Test
        void an_address_without_room_for_a_token_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReturnAddresses(EmailAddress.of("a+b@office.nl"), null));
        }
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
}
