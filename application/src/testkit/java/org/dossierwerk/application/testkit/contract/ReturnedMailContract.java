package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.application.port.storage.MailboxPlaces;
import org.dossierwerk.application.port.storage.MailboxPlaces.State;
import org.dossierwerk.application.testkit.MailExamples;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.Postmark;
import org.dossierwerk.domain.mail.ReceivedMail;
import org.dossierwerk.domain.mail.Undeliverable;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of messages that come back: their marks, bounced addresses, words, and how far a mailbox was read. */
@Tag("BEY-16")
public interface ReturnedMailContract extends StorageContract {

    @Test
    default void a_message_is_known_by_its_token_and_by_its_message_id() {
        var message = aMessage();
        var postmark = new Postmark(token(), message, token() + "@example.org");
        assertThat(stores().postmarks().keep(postmark)).isEqualTo(postmark);
        assertThat(stores().postmarks().find(postmark.token())).contains(postmark);
        assertThat(stores().postmarks().findSent(postmark.messageId())).contains(postmark);
        assertThat(stores().postmarks().find("unknown")).isEmpty();
        assertThat(stores().postmarks().findSent("unknown@example.org")).isEmpty();
    }

    @Test
    default void what_left_under_a_message_id_keeps_its_first_mark() {
        var message = aMessage();
        var first = new Postmark(token(), message, token() + "@example.org");
        stores().postmarks().keep(first);
        var second = new Postmark(token(), message, first.messageId());
        assertThat(stores().postmarks().keep(second)).isEqualTo(first);
        assertThat(stores().postmarks().findSent(first.messageId())).contains(first);
    }

    @Test
    default void an_address_is_flagged_until_it_is_cleared() {
        var address = EmailAddress.of(token() + "@example.org");
        var shouted = new EmailAddress("A" + address.value().substring(1));
        var same = new EmailAddress("a" + address.value().substring(1));
        stores().undeliverables().flag(new Undeliverable(same, NOW, "550 5.1.1 No such user"));
        var latest = new Undeliverable(shouted, NOW.plusSeconds(5), "550 5.1.10 Gone");
        stores().undeliverables().flag(latest);
        assertThat(stores().undeliverables().find(same)).contains(latest);
        stores().undeliverables().clear(same);
        assertThat(stores().undeliverables().find(shouted)).isEmpty();
    }

    @Test
    default void what_was_written_back_is_kept_once_oldest_first() {
        var message = aMessage();
        var second = received(message, "b@x", NOW.plusSeconds(9));
        var first = received(message, "a@x", NOW);
        assertThat(stores().receivedMails().add(second)).isTrue();
        assertThat(stores().receivedMails().add(first)).isTrue();
        assertThat(stores().receivedMails().add(first)).isFalse();
        assertThat(stores().receivedMails().of(message)).containsExactly(first, second);
        assertThat(stores().receivedMails().of(aMessage())).isEmpty();
    }

    @Test
    default void a_message_is_passed_once() {
        var mailbox = token();
        assertThat(places().find(mailbox)).isEqualTo(State.start());
        assertThat(places().pass(mailbox, MailboxPlaces.START, "1.1")).isTrue();
        assertThat(places().pass(mailbox, MailboxPlaces.START, "1.1")).isFalse();
        assertThat(places().pass(mailbox, "1.1", "1.7")).isTrue();
        assertThat(places().find(mailbox)).isEqualTo(new State("1.7", 0, 0, null, ""));
    }

    @Test
    default void attempts_are_counted_until_the_message_is_passed_or_parked() {
        var mailbox = token();
        assertThat(places().tried(mailbox, MailboxPlaces.START)).isEqualTo(1);
        assertThat(places().tried(mailbox, MailboxPlaces.START)).isEqualTo(2);
        assertThat(places().tried(mailbox, "somewhere else")).isEqualTo(2);
        assertThat(places().park(mailbox, MailboxPlaces.START, "1.1")).isTrue();
        assertThat(places().find(mailbox)).isEqualTo(new State("1.1", 0, 1, null, ""));
    }

    @Test
    default void that_it_cannot_be_read_is_told_beside_when_it_was_read_last() {
        var mailbox = token();
        places().report(mailbox, NOW, "");
        places().report(mailbox, NOW.plusSeconds(60), "connection refused");
        assertThat(places().find(mailbox)).isEqualTo(new State("", 0, 0, NOW, "connection refused"));
        places().report(mailbox, NOW.plusSeconds(120), "");
        assertThat(places().find(mailbox)).isEqualTo(new State("", 0, 0, NOW.plusSeconds(120), ""));
    }

    private static ReceivedMail received(MailMessageId message, String id, Instant at) {
        return new ReceivedMail(
                message,
                id,
                "Emma",
                EmailAddress.of("emma@example.com"),
                true,
                "Re: Uw afspraak",
                "Dat is goed 👍\n\nEmma",
                at);
    }

    private MailMessageId aMessage() {
        var message = MailExamples.aMessage(NOW);
        stores().mailMessages().save(message);
        return message.snapshot().id();
    }

    private static String token() {
        return "a" + UUID.randomUUID().toString().replace("-", "").substring(1);
    }

    private MailboxPlaces places() {
        return stores().mailboxPlaces();
    }
}
