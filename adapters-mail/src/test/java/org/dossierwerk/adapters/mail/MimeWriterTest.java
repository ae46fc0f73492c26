package org.dossierwerk.adapters.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.application.testkit.Mails;
import org.dossierwerk.application.testkit.mail.StrictMime;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static OutgoingMail withFile(String name, String type) {
        return Mails.withFiles("names@dossierwerk", Mails.file(name, type, Mails.everyOctet(300)));
    }

    private BodyPart file(OutgoingMail mail) throws Exception {
        return ((MimeMultipart) read(mail).getContent()).getBodyPart(1);
    }

    @Test
    @Tag("MAIL-04")
    void a_plain_name_of_a_file_stands_in_quotes() throws Exception {
        assertThat(file(withFile("Akte 2026 (final).pdf", "application/pdf")).getHeader("Content-Disposition"))
                .containsExactly("attachment; filename=\"Akte 2026 (final).pdf\"");
    }

    @Test
    @Tag("MAIL-04")
    void a_long_name_of_a_file_goes_over_several_lines_and_comes_back_whole() throws Exception {
        var name = "Überweisungsträger 👩‍👧 ".repeat(8) + ".pdf";

        var file = file(withFile(name, "application/pdf"));

        assertThat(file.getFileName()).isEqualTo(name);
        assertThat(octets(withFile(name, "application/pdf")).split("\r\n"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice‮fdp.exe", "invoice⁦fdp.exe", "invoice‏fdp.exe"})
    void a_name_cannot_be_turned_around(String name) throws Exception {
        assertThat(file(withFile(name, "application/pdf")).getFileName()).isEqualTo("invoicefdp.exe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"; filename=\"evil.exe",
                "a\\\"b.pdf",
                "=?utf-8?q?=41?=.pdf",
                "a;b=c.pdf",
                "..",
                "%41.pdf",
                "é'.pdf"
            })
    void a_name_is_never_more_than_a_name(String name) throws Exception {
        assertThat(file(withFile(name, "application/pdf")).getFileName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "multipart/mixed; boundary=x", "text/html; charset=utf-7", "", "x"})
    void a_file_that_claims_to_be_made_of_parts_is_octets(String type) throws Exception {
        var file = file(withFile("a.eml", type));

        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(Mails.everyOctet(300));
    }

    @Test
    @Tag("MAIL-01")
    void readers_stand_in_the_lines_where_they_were_put() throws Exception {
        var message = read(Mails.letterToThree("lines@dossierwerk"));

        assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(2);
        assertThat(message.getRecipients(Message.RecipientType.CC)).hasSize(1);
        assertThat(message.getRecipients(Message.RecipientType.BCC)).isNull();
    }

    @Test
    void files_keep_the_layout_that_programs_look_for() throws Exception {
        var written = written(Mails.letterToThree("strict@dossierwerk"));

        assertThat(StrictMime.complaints(written)).isEmpty();
        assertThat(StrictMime.complaints(written(Mails.invitation("strict@dossierwerk"))))
                .isEmpty();
    }

    @Test
    void the_strict_reader_of_the_tests_finds_what_is_wrong() {
        assertThat(StrictMime.complaints("Subject: a\nb\r\n\r\n".getBytes(US_ASCII)))
                .contains("a bare line break", "not one from", "not one message-id");
        assertThat(StrictMime.complaints("Subject: a".getBytes(US_ASCII))).containsExactly("no end of the headers");
    }
}
