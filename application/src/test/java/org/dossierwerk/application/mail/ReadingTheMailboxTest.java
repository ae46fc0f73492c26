package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Objects;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever lies in the mailbox, each message is dealt with once. */
@Tag("BEY-16")
class ReadingTheMailboxTest extends InvitedEmma {

    @Test
    void what_cannot_be_read_is_parked_and_the_rest_is_read() {
        office.mailbox.deliver(
                place -> IncomingMail.unreadable(place, office.clock.instant(), "a heap of nested parts"));
        receive(toHerAddress());
        assertThat(received()).hasSize(1);
        assertThat(Objects.requireNonNull(office.office.mailReading().state()).parked())
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
