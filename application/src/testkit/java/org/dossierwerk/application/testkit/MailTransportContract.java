package org.dossierwerk.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever sends mail may expect of a transport. */
public interface MailTransportContract {

    MailTransport transport();

    /** What arrived at the other end, in any order. */
    List<Arrived> arrived() throws Exception;

    /**
     * @param sender by name
     * @param recipients all that the other end was told, by envelope and by headers, without names
     */
    record Arrived(
            String messageId,
            @Nullable String inReplyTo,
            String sender,
            List<String> recipients,
            String subject,
            String text,
            String html,
            @Nullable String calendar,
            List<ArrivedFile> files) {}

    /** @param octets each a character, so that files can be compared */
    record ArrivedFile(String name, String mediaType, String octets) {}

    @Test
    default void a_message_arrives_as_it_was_written() throws Exception {
        var mail = Mails.invitation("whole@dossierwerk");

        transport().send(mail);

        var arrived = only(arrived());
        assertThat(arrived.messageId()).isEqualTo("whole@dossierwerk");
        assertThat(arrived.inReplyTo()).isNull();
        assertThat(arrived.subject()).isEqualTo(mail.letter().subject());
        assertThat(arrived.text().replace("\r\n", "\n").stripTrailing()).isEqualTo(mail.letter().text());
        assertThat(arrived.html().stripTrailing()).isEqualTo(mail.html());
        assertThat(arrived.calendar()).isEqualTo(Mails.CALENDAR);
    }

    @Test
    @Tag("BEY-05")
    default void one_reader_and_nobody_else_is_named() throws Exception {
        transport().send(Mails.invitation("one@dossierwerk"));

        assertThat(only(arrived()).recipients()).containsOnly("zoe@client.example");
    }

    @Test
    @Tag("MAIL-01")
    default void everybody_named_gets_it_and_sees_the_others() throws Exception {
        var handover = transport().send(Mails.letterToThree("three@dossierwerk"));

        assertThat(handover.refused()).isEmpty();
        assertThat(arrived()).isNotEmpty().allSatisfy(one -> assertThat(one.recipients())
                .contains("zoe@client.example", "tom@client.example", "notary@deeds.example"));
    }

    @Test
    @Tag("MAIL-03")
    default void the_author_is_the_sender() throws Exception {
        transport().send(Mails.letterToThree("author@dossierwerk"));

        assertThat(arrived()).extracting(Arrived::sender).containsOnly("Anne Brück – Büro \"De Linde\", Köln");
    }

    @Test
    @Tag("MAIL-04")
    default void files_arrive_octet_by_octet_under_their_names() throws Exception {
        var letter = Mails.letterToThree("files@dossierwerk");

        transport().send(letter);

        var arrived = arrived().get(0);
        assertThat(arrived.files()).extracting(ArrivedFile::name).containsExactly("Gespräch 👋 \"Köln\".pdf", "plain.txt");
        assertThat(arrived.files())
                .extracting(ArrivedFile::mediaType)
                .containsExactly("application/pdf", "text/plain");
        assertThat(arrived.files())
                .extracting(ArrivedFile::octets)
                .containsExactlyElementsOf(Mails.octetsOf(letter));
        assertThat(arrived.text().replace("\r\n", "\n").stripTrailing())
                .isEqualTo(letter.letter().text());
    }

    @Test
    default void a_file_that_cannot_be_read_is_tried_again() throws Exception {
        var letter = Mails.withUnreadableFile("unread@dossierwerk");

        assertThatThrownBy(() -> transport().send(letter))
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN));
        assertThat(arrived()).isEmpty();
    }

    @Test
    default void a_message_sent_again_is_the_same_message() throws Exception {
        var mail = Mails.invitation("again@dossierwerk");

        transport().send(mail);
        transport().send(mail);

        assertThat(arrived()).extracting(Arrived::messageId).containsOnly("again@dossierwerk");
        assertThat(arrived()).containsOnly(arrived().get(0));
    }

    @Test
    default void a_later_message_answers_the_first() throws Exception {
        var first = Mails.invitation("first@dossierwerk");

        transport().send(Mails.answering(first, "second@dossierwerk"));

        assertThat(only(arrived()).inReplyTo()).isEqualTo("first@dossierwerk");
    }

    @Test
    default void a_message_without_a_calendar_is_text_only() throws Exception {
        var mail = Mails.invitation("plain@dossierwerk");

        transport().send(new OutgoingMail(
                mail.messageId(), null, mail.from(), mail.to(), mail.language(), mail.letter(), mail.html(), null, mail.writtenAt()));

        assertThat(only(arrived()).calendar()).isNull();
        assertThat(only(arrived()).html()).contains("Guten Tag");
    }

    @Test
    default void a_message_to_nobody_is_refused() throws Exception {
        refuses(Mails.to(new Recipient("Zoë", null), Mails.invitation("nobody@dossierwerk")));
    }

    @Test
    default void a_line_break_never_reaches_a_header() throws Exception {
        var mail = Mails.invitation("breaks@dossierwerk");
        for (var evil : List.of("a\r\nBcc: evil@example.org", "a\nBcc: evil@example.org", "a\rb", "a\u0000b")) {
            refuses(Mails.saying(new Letter(evil, "text"), mail));
            refuses(Mails.to(new Recipient(evil, EmailAddress.of("zoe@client.example")), mail));
            refuses(Mails.to(new Recipient("Zoë", new EmailAddress("zoe@client.example" + evil)), mail));
            refuses(Mails.invitation(evil));
            refuses(Mails.withFileNamed(evil, "names@dossierwerk"));
        }
    }

    @Test
    default void a_subject_that_looks_encoded_is_not_decoded() throws Exception {
        var soup = "=?utf-8?q?=41?= 100% =?x?=";

        transport().send(Mails.saying(new Letter(soup, "text"), Mails.invitation("soup@dossierwerk")));

        assertThat(only(arrived()).subject()).isEqualTo(soup);
    }

    @Test
    default void many_threads_send_at_once() throws Exception {
        var transport = transport();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var sends = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        transport.send(Mails.invitation("m" + i + "@dossierwerk"));
                        return true;
                    })
                    .toList();
            for (var send : threads.invokeAll(sends)) {
                assertThat(send.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(arrived()).extracting(Arrived::messageId).doesNotHaveDuplicates().hasSize(40);
    }

    private void refuses(OutgoingMail mail) throws Exception {
        assertThatThrownBy(() -> transport().send(mail))
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
        assertThat(arrived()).isEmpty();
    }

    private static Arrived only(List<Arrived> arrived) {
        assertThat(arrived).hasSize(1);
        return arrived.get(0);
    }
}
