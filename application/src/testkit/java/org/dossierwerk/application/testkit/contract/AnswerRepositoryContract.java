package org.dossierwerk.application.testkit.contract;

import java.util.Map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.util.List;
import org.dossierwerk.application.port.storage.AnswerRepository;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.MailExamples;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.Answer.Kind;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an {@link AnswerRepository} does. */
@Tag("BEY-05")
public interface AnswerRepositoryContract extends StorageContract {

    EmailAddress EMMA = EmailAddress.of("emma@example.com");

    @Test
    default void an_answer_is_read_back_as_it_was_taken() {
        var appointment = appointment().id();
        var slot = new TimeSlot(NOW.plusSeconds(3_600), NOW.plusSeconds(7_200));
        var counter = new Answer(appointment, EMMA, "Emma", Kind.COUNTERED, 0, NOW, NOW, slot, "Later graag");
        assertThat(answers().take(counter)).isTrue();
        assertThat(answers().of(List.of(appointment))).containsExactly(counter);
        assertThat(answers().of(List.of())).isEmpty();
    }

    @Test
    default void the_later_of_two_answers_holds_in_whatever_order_they_come() {
        var appointment = appointment().id();
        var first = answer(appointment, Kind.ACCEPTED, 0, 0);
        var second = answer(appointment, Kind.DECLINED, 0, 5);
        assertThat(answers().take(second)).isTrue();
        assertThat(answers().take(first)).isFalse();
        assertThat(answers().take(second)).isFalse();
        assertThat(answers().of(List.of(appointment))).containsExactly(second);
        var newest = answer(appointment, Kind.TENTATIVE, 1, 1);
        assertThat(answers().take(newest)).isTrue();
        assertThat(answers().of(List.of(appointment))).containsExactly(newest);
    }

    @Test
    default void an_address_in_capitals_is_the_same_reader() {
        var appointment = appointment().id();
        answers().take(answer(appointment, Kind.ACCEPTED, 0, 0));
        var shouted = EmailAddress.of("EMMA@example.com");
        answers().take(new Answer(appointment, shouted, "Emma", Kind.DECLINED, 0, NOW.plusSeconds(9), NOW, null, ""));
        assertThat(answers().of(List.of(appointment)))
                .singleElement()
                .satisfies(answer -> assertThat(answer.kind()).isEqualTo(Kind.DECLINED));
    }

    @Test
    default void once_everybody_is_asked_anew_earlier_answers_hold_no_more() {
        var appointment = appointment().id();
        answers().take(answer(appointment, Kind.ACCEPTED, 0, 0));
        answers().askAnew(appointment, 1);
        assertThat(answers().of(List.of(appointment))).isEmpty();
        assertThat(answers().take(answer(appointment, Kind.DECLINED, 0, 60))).isFalse();
        assertThat(answers().take(answer(appointment, Kind.ACCEPTED, 1, 60))).isTrue();
        assertThat(answers().of(List.of(appointment))).hasSize(1);
        answers().askAnew(appointment, 3);
        assertThat(answers().of(List.of(appointment))).isEmpty();
    }

    @Test
    default void of_several_each_is_asked_anew_from_its_own_revision_on() {
        var one = appointment().id();
        var other = appointment().id();
        answers().askAnew(Map.of(one, 1, other, 4));
        assertThat(answers().take(answer(one, Kind.ACCEPTED, 1, 0))).isTrue();
        assertThat(answers().take(answer(other, Kind.ACCEPTED, 3, 0))).isFalse();
        answers().askAnew(Map.of());
        assertThat(answers().of(List.of(one, other))).hasSize(1);
    }

    @Test
    default void answers_go_with_their_appointment() {
        var appointment = appointment();
        answers().take(answer(appointment.id(), Kind.ACCEPTED, 0, 0));
        answers().askAnew(appointment.id(), 0);
        stores().appointments().remove(stores().appointments().find(appointment.id()).orElseThrow());
        assertThat(answers().of(List.of(appointment.id()))).isEmpty();
    }

    @Test
    default void whoever_was_sent_an_invitation_was_invited_and_nobody_else() {
        var appointment = appointment();
        var message = MailExamples.aConfirmation(appointment, "Emma@example.com");
        stores().mailMessages().save(message);
        stores().mailMessages().save(MailExamples.aReminder(appointment, 5));
        assertThat(answers().invited(appointment.id(), EMMA))
                .contains(message.snapshot().id());
        assertThat(answers().invited(appointment.id(), EmailAddress.of("daan@example.com")))
                .isEmpty();
        assertThat(answers().invited(appointment().id(), EMMA)).isEmpty();
    }

    private static Answer answer(AppointmentId appointment, Kind kind, int sequence, int seconds) {
        return new Answer(appointment, EMMA, "Emma", kind, sequence, NOW.plusSeconds(seconds), NOW, null, "");
    }

    private Appointment.Snapshot appointment() {
        var appointment = ExampleOffice.in(stores()).anAppointment().build();
        stores().appointments().save(appointment);
        return appointment.snapshot();
    }

    private AnswerRepository answers() {
        return stores().answers();
    }
}
