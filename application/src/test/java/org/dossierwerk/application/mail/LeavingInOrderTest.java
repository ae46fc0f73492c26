package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.mail.MailLedger.Show;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Dropped;
import org.dossierwerk.domain.mail.Invitation.Method;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of messages on their way out, when servers fail and appointments change meanwhile. */
@Tag("BEY-05")
@Tag("BEY-16")
class LeavingInOrderTest {

    private static final String EMMA = "emma@example.nl";

    private final TestOffice house = new TestOffice();
    private final AppointmentTypeId type = house.aType(new Confirmation(true, true));
    private final DossierId dossier = house.aDossier();

    @BeforeEach
    void the_staff_s_own_letters_have_left_an_hour_ago() {
        house.deliver();
        house.clock.advance(Duration.ofMinutes(62));
    }

    private List<OutgoingMail> sent() {
        return house.mail.sent().stream()
                .filter(mail -> EmailAddress.of(EMMA).equals(mail.to().email()))
                .toList();
    }

    private AppointmentId planned() {
        return house.anAppointment(dossier, type, "2026-12-03T10:00");
    }

    private void fail(Kind kind) {
        house.mail.failWith(new ProviderFailure(kind, "451 not now", null));
    }

    private void cancel(AppointmentId appointment) {
        house.desk().appointments().cancel(appointment, null);
    }

    private List<Method> methods() {
        return house.mailTo(EMMA).stream().map(mail -> mail.calendar().method()).toList();
    }

    private MailViews.Line only() {
        return house.desk().mailing().outbox(dossier).get(0);
    }

    @Test
    void what_was_never_announced_is_not_called_off_either() {
        fail(Kind.TRY_AGAIN);
        var appointment = planned();
        house.deliver();
        cancel(appointment);
        house.mail.work();
        house.clock.advance(Duration.ofMinutes(1));
        assertThat(methods()).isEmpty();
        assertThat(house.desk().mailing().outbox(dossier))
                .extracting(MailViews.Line::dropped)
                .containsExactlyInAnyOrder(Dropped.OVERTAKEN, Dropped.NEVER_ANNOUNCED);
    }

    @Test
    void what_was_announced_is_called_off_with_a_higher_sequence() {
        var appointment = planned();
        house.deliver();
        cancel(appointment);
        assertThat(methods()).containsExactly(Method.REQUEST, Method.CANCEL);
        assertThat(house.mailTo(EMMA).get(1).calendar().content()).contains("SEQUENCE:1");
    }

    @Test
    void what_may_have_been_announced_is_called_off() {
        house.mail.loseAnswers();
        var appointment = planned();
        house.deliver();
        cancel(appointment);
        house.mail.work();
        house.clock.advance(Duration.ofMinutes(16));
        assertThat(methods()).containsExactly(Method.REQUEST, Method.CANCEL);
    }

    @Test
    void what_the_type_never_confirms_is_called_off_all_the_same() {
        var quiet = house.aType(new Confirmation(false, true));
        cancel(house.anAppointment(dossier, quiet, "2026-12-03T10:00"));
        assertThat(methods()).containsExactly(Method.CANCEL);
    }

    @Test
    void a_confirmation_of_what_has_begun_meanwhile_stays_behind() {
        fail(Kind.TRY_AGAIN);
        planned();
        house.deliver();
        house.mail.work();
        house.setTime("2026-12-03T10:00");
        assertThat(house.mailTo(EMMA)).isEmpty();
        assertThat(only().dropped()).isEqualTo(Dropped.APPOINTMENT_BEGUN);
    }

    @Test
    void what_nobody_answered_for_goes_again_after_a_quarter_of_an_hour_as_the_same_message_for_a_day() {
        house.mail.loseAnswers();
        planned();
        house.deliver();
        house.clock.advance(Duration.ofMinutes(14));
        assertThat(house.mailTo(EMMA)).hasSize(1);
        house.clock.advance(Duration.ofMinutes(1));
        assertThat(house.mailTo(EMMA)).hasSize(2);
        assertThat(house.mailTo(EMMA))
                .extracting(mail -> mail.messageId())
                .containsOnly(house.mailTo(EMMA).get(0).messageId());
        assertThat(only().status()).isEqualTo(MailStatus.WAITING);
        house.clock.advance(Duration.ofDays(1));
        assertThat(house.mailTo(EMMA)).hasSize(3);
        assertThat(only().status()).isEqualTo(MailStatus.FAILED);
        house.clock.advance(Duration.ofDays(1));
        assertThat(house.mailTo(EMMA)).hasSize(3);
    }

    @Test
    void an_office_may_choose_that_somebody_looks_instead() {
        var careful = Office.builder()
                .storage(house.storage)
                .mail(house.mail)
                .clock(house.clock)
                .mailRules(new MailRules(1_000, false))
                .build();
        house.mail.loseAnswers();
        planned();
        careful.relay().runOnce();
        house.clock.advance(Duration.ofHours(1));
        careful.relay().runOnce();
        assertThat(sent()).hasSize(1);
        assertThat(only().status()).isEqualTo(MailStatus.FAILED);
        assertThat(house.desk().workQueue().alerts()).isNotEmpty();
    }

    @Test
    void a_day_of_trying_counts_from_the_first_try_however_long_it_waited_before() {
        planned();
        house.clock.advance(Duration.ofDays(3));
        fail(Kind.TRY_AGAIN);
        house.deliver();
        house.clock.advance(Duration.ofHours(23));
        house.deliver();
        assertThat(only().status()).isEqualTo(MailStatus.WAITING);
        assertThat(only().tries()).isEqualTo(2);
        assertThat(only().nextTryAt()).isAfter(house.clock.instant());
        house.clock.advance(Duration.ofHours(2));
        house.deliver();
        assertThat(only().status()).isEqualTo(MailStatus.FAILED);
    }

    @Test
    void no_more_leave_in_an_hour_than_may_and_the_others_wait_in_their_order() {
        var slow = Office.builder()
                .storage(house.storage)
                .mail(house.mail)
                .clock(house.clock)
                .mailRules(new MailRules(3, true))
                .build();
        for (int i = 0; i < 7; i++) {
            house.clock.advance(Duration.ofSeconds(1));
            house.anAppointment(dossier, type, "2026-12-0" + (i + 1) + "T10:00");
        }
        run(slow, 20);
        assertThat(sent()).hasSize(3);
        house.clock.advance(Duration.ofMinutes(30));
        house.anAppointment(dossier, type, "2026-12-08T10:00");
        run(slow, 20);
        assertThat(sent()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            house.clock.advance(Duration.ofMinutes(61));
            run(slow, 20);
        }
        assertThat(sent())
                .extracting(mail -> mail.letter().subject().replaceAll(".* (\\d) december.*", "$1"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    }

    @Test
    void what_waits_for_its_turn_is_never_given_up() {
        var slow = Office.builder()
                .storage(house.storage)
                .mail(house.mail)
                .clock(house.clock)
                .mailRules(new MailRules(1, true))
                .build();
        for (int i = 0; i < 4; i++) {
            house.anAppointment(dossier, type, "2026-12-1" + i + "T10:00");
        }
        for (int i = 0; i < 4; i++) {
            run(slow, 3);
            house.clock.advance(Duration.ofDays(2));
        }
        assertThat(sent()).hasSize(4);
    }

    @Test
    void while_the_server_refuses_the_office_all_mail_is_held_and_one_message_at_a_time_asks_again() {
        fail(Kind.RECONNECT);
        planned();
        house.anAppointment(house.aDossier(), type, "2026-12-04T10:00");
        house.deliver();
        var held = house.administrator().mailLedger().departures().held();
        assertThat(held).hasValueSatisfying(hold -> assertThat(hold.reason()).contains("451"));
        assertThat(house.office.deliveries().parked()).isEmpty();
        assertThat(house.administrator()
                        .mailLedger()
                        .ofOffice(Show.WAITING, null)
                        .items())
                .hasSize(2)
                .extracting(MailViews.Line::tries)
                .containsExactlyInAnyOrder(0, 1);
        house.mail.work();
        assertThat(house.mailTo(EMMA)).isEmpty();
        house.clock.advance(Duration.ofMinutes(16));
        assertThat(house.mailTo(EMMA)).hasSize(2);
        assertThat(house.administrator().mailLedger().departures().held()).isEmpty();
    }

    @Test
    void after_three_days_without_anybody_working_what_is_past_stays_behind_with_a_note() {
        house.anAppointment(dossier, type, "2026-11-24T10:00");
        house.anAppointment(dossier, type, "2026-12-03T10:00");
        house.clock.advance(Duration.ofDays(3));
        assertThat(house.mailTo(EMMA)).hasSize(1);
        assertThat(house.desk()
                        .mailLedger()
                        .ofDossier(dossier, Show.SUPERSEDED, null)
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.dropped()).isEqualTo(Dropped.APPOINTMENT_BEGUN));
    }

    @Test
    void one_reader_s_failing_address_does_not_keep_another_s_message_back() {
        var couple = house.aDossier(TestOffice.emmaAndDaan());
        house.anAppointment(couple, type, "2026-12-03T10:00");
        house.mail.failWith(new ProviderFailure(Kind.TRY_AGAIN, "450 greylisted", null));
        assertThat(house.office.relay().runOnce()).isEqualTo(2);
    }

    private static void run(Office office, int times) {
        for (int i = 0; i < times; i++) {
            office.relay().runOnce();
        }
    }
}
