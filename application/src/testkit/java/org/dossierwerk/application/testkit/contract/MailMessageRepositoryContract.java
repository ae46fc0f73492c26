package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.AccessExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.MailExamples;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.mail.Dropped;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.Prompt;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link MailMessageRepository} does. */
public interface MailMessageRepositoryContract extends RootContract<MailMessage> {

    @Override
    default MailMessage example() {
        return MailExamples.aConfirmation(appointment(), "emma@example.com");
    }

    @Override
    default void change(MailMessage root) {
        root.failed("550 No such user", NOW);
    }

    @Override
    default Record stateOf(MailMessage root) {
        return root.snapshot();
    }

    @Override
    default void save(MailMessage root) {
        stores().mailMessages().save(root);
    }

    @Override
    default Optional<MailMessage> stored(MailMessage root) {
        return stores().mailMessages().find(root.snapshot().id());
    }

    @Test
    default void a_message_by_hand_to_nobody_s_address_comes_back_whole() {
        var office = ExampleOffice.in(stores());
        var appointment = office.anAppointment().build().snapshot();
        var message = MailExamples.aConfirmation(appointment, new Recipient("Emma", null), office.adviser());
        save(message);
        assertThat(stored(message).orElseThrow().snapshot().cause().author()).isEqualTo(office.adviser());
        assertThat(stored(message).orElseThrow().snapshot().recipient().email()).isNull();
    }

    @Test
    default void a_letter_that_lets_somebody_in_comes_back_with_their_account() {
        var account = AccessExamples.anAccount(
                new AccountHolder.Client(ExampleOffice.in(stores()).person()));
        stores().accounts().save(account);
        var letter = MailExamples.anInvitationTo(account.snapshot().id());
        save(letter);
        assertThat(stored(letter).orElseThrow().snapshot().cause())
                .isEqualTo(letter.snapshot().cause());
    }

    @Test
    @Tag("MAIL-04")
    default void a_letter_by_hand_comes_back_with_its_copies_files_and_product() {
        var office = ExampleOffice.in(stores());
        var letter = MailExamples.aLetter(
                office.dossier(), new ProductId(UUID.randomUUID()), office.adviser(), new FileId(UUID.randomUUID()));
        save(letter);
        assertThat(stored(letter).orElseThrow().snapshot())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(letter.snapshot());
    }

    @Test
    default void the_waiting_ones_about_an_appointment_are_listed() {
        var appointment = appointment();
        var waiting = MailExamples.aConfirmation(appointment, "emma@example.com");
        var sent = MailExamples.aConfirmation(appointment, "tom@example.com");
        sent.sent(NOW);
        save(waiting);
        save(sent);
        save(MailExamples.aConfirmation(appointment(), "other@example.com"));
        assertThat(stores().mailMessages().waitingFor(appointment.id()))
                .extracting(message -> message.snapshot().id())
                .containsExactly(waiting.snapshot().id());
    }

    @Test
    @Tag("APT-17")
    default void no_second_confirmation_of_a_revision_leaves_for_the_same_address() {
        var appointment = appointment();
        save(MailExamples.aConfirmation(appointment, "emma@example.com"));
        assertThatThrownBy(() -> save(MailExamples.aConfirmation(appointment, "Emma@example.com")))
                .isInstanceOf(StaleVersion.class);
        assertThat(stores().mailMessages().waitingFor(appointment.id())).hasSize(1);
    }

    @Test
    @Tag("APT-17")
    default void of_several_that_are_saved_at_once_none_is_when_one_was_written_before() {
        var appointment = appointment();
        var other = appointment();
        save(MailExamples.aConfirmation(appointment, "emma@example.com"));
        var both = List.of(
                MailExamples.aConfirmation(other, "emma@example.com"),
                MailExamples.aConfirmation(appointment, "emma@example.com"));
        assertThatThrownBy(() -> stores().mailMessages().saveAll(both)).isInstanceOf(StaleVersion.class);
        assertThat(stores().mailMessages().waitingFor(other.id())).isEmpty();
        stores().mailMessages().saveAll(List.of(MailExamples.aConfirmation(other, "emma@example.com")));
        assertThat(stores().mailMessages().waitingFor(other.id())).hasSize(1);
    }

    @Test
    @Tag("BEY-06")
    default void each_reminder_leaves_once_for_an_address_whatever_was_written_before() {
        var appointment = appointment();
        save(MailExamples.aConfirmation(appointment, "emma@example.com"));
        save(MailExamples.aReminder(appointment, 5));
        var second = MailExamples.aReminder(appointment, 2);
        save(second);
        assertThat(stored(second).orElseThrow().snapshot().cause())
                .isEqualTo(second.snapshot().cause());
        assertThatThrownBy(() -> save(MailExamples.aReminder(appointment, 2))).isInstanceOf(StaleVersion.class);
    }

    @Test
    @Tag("BEY-16")
    default void what_set_it_off_and_how_far_it_got_come_back() {
        var office = ExampleOffice.in(stores());
        var first = MailExamples.aMessage(NOW);
        save(first);
        for (var prompt : List.of(
                new Prompt.Ready(new RequestedDocumentId(UUID.randomUUID())),
                new Prompt.Again(first.snapshot().id()))) {
            var message = MailExamples.aPrompted(prompt, office.dossier(), office.adviser());
            message.trying(NOW);
            message.unheard();
            message.trying(NOW.plusSeconds(900));
            message.supersede(Dropped.NOT_VISIBLE, NOW.plusSeconds(901));
            save(message);
            var known = stored(message).orElseThrow().snapshot();
            assertThat(known.cause()).isEqualTo(message.snapshot().cause());
            assertThat(known.course()).isEqualTo(message.snapshot().course());
            assertThat(known.course().tries()).isEqualTo(2);
            assertThat(known.course().firstTriedAt()).isEqualTo(NOW);
        }
    }

    @Test
    @Tag("BEY-16")
    default void each_lead_time_of_each_start_is_reminded_of_once() {
        var appointment = appointment();
        save(MailExamples.anAppointmentReminder(appointment, 24));
        save(MailExamples.anAppointmentReminder(appointment, 168));
        assertThat(stores().mailMessages().about(appointment.id())).hasSize(2);
        assertThatThrownBy(() -> save(MailExamples.anAppointmentReminder(appointment, 24)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    default void all_that_was_written_about_an_appointment_is_found_whatever_became_of_it() {
        var appointment = appointment();
        var settled = MailExamples.aConfirmation(appointment, "emma@example.com");
        settled.sent(NOW);
        save(settled);
        save(MailExamples.aReminder(appointment, 5));
        save(MailExamples.aMessage(NOW));
        assertThat(stores().mailMessages().about(appointment.id())).hasSize(2);
        assertThat(stores().mailMessages().waitingFor(appointment.id())).hasSize(1);
    }

    @Test
    default void what_it_says_can_change_while_it_waits() {
        var message = example();
        save(message);
        var known = stored(message).orElseThrow();
        var changed = new Letter("Anders", "Iets anders.");
        known.reword(changed);
        save(known);
        assertThat(stored(message).orElseThrow().snapshot().letter()).isEqualTo(changed);
    }

    @Test
    default void by_hand_one_may_write_again() {
        var office = ExampleOffice.in(stores());
        var appointment = office.anAppointment().build().snapshot();
        var emma = new Recipient("Emma", EmailAddress.of("emma@example.com"));
        save(MailExamples.aConfirmation(appointment, emma, office.adviser()));
        save(MailExamples.aConfirmation(appointment, emma, office.adviser()));
        assertThat(stores().mailMessages().waitingFor(appointment.id())).hasSize(2);
    }

    private Appointment.Snapshot appointment() {
        return ExampleOffice.in(stores()).anAppointment().build().snapshot();
    }
}
