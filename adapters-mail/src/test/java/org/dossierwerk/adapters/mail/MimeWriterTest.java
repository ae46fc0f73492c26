package org.dossierwerk.adapters.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.application.testkit.Mails;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.Test;

class MimeWriterTest {

    private final MimeWriter writer = new MimeWriter();

    private byte[] written(OutgoingMail mail) throws IOException {
        var octets = new ByteArrayOutputStream();
        writer.write(mail, octets);
        return octets.toByteArray();
    }

    private String octets(OutgoingMail mail) throws IOException {
        return new String(written(mail), US_ASCII);
    }

    private MimeMessage read(OutgoingMail mail) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(written(mail)));
    }

    @Test
    void an_invitation_has_the_layout_that_calendars_look_for() throws Exception {
        var message = read(Mails.invitation("layout@dossierwerk"));

        assertThat(message.isMimeType("multipart/mixed")).isTrue();
        var mixed = (MimeMultipart) message.getContent();
        assertThat(mixed.getCount()).isEqualTo(2);
        assertThat(mixed.getBodyPart(0).isMimeType("multipart/alternative")).isTrue();
        assertThat(mixed.getBodyPart(1).getContentType()).isEqualTo("application/ics; name=invite.ics");
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
        var texts = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(texts.getCount()).isEqualTo(3);
        assertThat(texts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(texts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(texts.getBodyPart(2).getContentType()).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(texts.getBodyPart(2).getDisposition()).isNull();
    }

    @Test
    void the_headers_say_that_no_answer_is_expected_from_a_machine() throws Exception {
        var message = read(Mails.answering(Mails.invitation("first@dossierwerk"), "second@dossierwerk"));

        assertThat(message.getHeader("Message-ID")).containsExactly("<second@dossierwerk>");
        assertThat(message.getHeader("In-Reply-To")).containsExactly("<first@dossierwerk>");
        assertThat(message.getHeader("References")).containsExactly("<first@dossierwerk>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("OOF, AutoReply");
        assertThat(message.getHeader("Content-Language")).containsExactly("de");
        assertThat(message.getHeader("Date")).containsExactly("Sat, 21 Nov 2026 09:30:15 +0000");
    }

    @Test
    void the_same_message_is_the_same_octets() throws Exception {
        assertThat(octets(Mails.invitation("same@dossierwerk")))
                .isEqualTo(octets(Mails.invitation("same@dossierwerk")));
    }

    @Test
    void every_line_is_seven_bits_and_short() throws Exception {
        var written = written(Mails.invitation("short@dossierwerk"));

        assertThat(new String(written, ISO_8859_1).chars()).allMatch(octet -> octet < 0x80);
        assertThat(octets(Mails.invitation("short@dossierwerk")).split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(200).doesNotContain("\r", "\n"));
    }

    @Test
    void a_subject_of_a_thousand_characters_is_cut_to_one_header_line() throws Exception {
        for (var subject : new String[] {"a".repeat(1_000), "👩‍👧‍👦é".repeat(300)}) {
            var message = read(Mails.saying(new Letter(subject, "text"), Mails.invitation("long@dossierwerk")));

            assertThat("Subject: " + message.getHeader("Subject")[0]).hasSizeLessThanOrEqualTo(998);
            assertThat(message.getSubject()).endsWith("…").hasSizeGreaterThan(100);
            assertThat(subject).startsWith(message.getSubject().replace("…", ""));
        }
    }

    @Test
    void an_address_with_umlauts_goes_to_the_same_server_in_ascii() throws Exception {
        var message = read(Mails.to(
                new Recipient("", EmailAddress.of("info@bücher.example")), Mails.invitation("idn@dossierwerk")));

        assertThat(message.getHeader("To")).containsExactly("info@xn--bcher-kva.example");
    }
}
