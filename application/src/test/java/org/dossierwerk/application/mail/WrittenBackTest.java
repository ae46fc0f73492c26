package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.mail.Answer.Kind;
import org.dossierwerk.domain.mail.MailRefusal;
import org.dossierwerk.domain.office.Right;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody writes back in words. */
@Tag("BEY-16")
class WrittenBackTest extends InvitedEmma {

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
        assertThatThrownBy(() -> stranger.returns().asked(appointment)).isInstanceOf(AppointmentRefusal.NotFound.class);
    }
}
