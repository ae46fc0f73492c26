package org.dossierwerk.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.dossierwerk.application.port.mail.DeliveryReport;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages from outside, as servers and people write them, and as nobody should. */
@Tag("BEY-16")
class IncomingReaderTest {

    private final IncomingReader reader = new IncomingReader(new OwaspCleaner(), "mx.office.nl");

    private IncomingMail read(String... lines) {
        return reader.read(
                "1.7",
                String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8),
                Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void words_are_read_with_who_wrote_them_and_what_they_answer() {
        var mail = read(
                "Return-Path: <emma@example.nl>",
                "Delivered-To: antwoord+abc@office.nl",
                "From: =?UTF-8?Q?Zo=C3=AB_Wit?= <zoe@example.nl>",
                "To: \"Van Dijk\" <antwoord+abc@office.nl>, post@office.nl",
                "Subject: =?UTF-8?Q?Re:_Gespr=C3=A4ch?=",
                "Message-ID: <1@example.nl>",
                "In-Reply-To: <3@office.nl>",
                "References: <1@office.nl>",
                " <2@office.nl> <3@office.nl>",
                "Content-Type: text/plain; charset=iso-8859-1",
                "Content-Transfer-Encoding: quoted-printable",
                "",
                "Bis bald, Zo=EB");
        assertThat(mail.fromName()).isEqualTo("Zoë Wit");
        assertThat(mail.from()).isEqualTo(EmailAddress.of("zoe@example.nl"));
        assertThat(mail.subject()).isEqualTo("Re: Gespräch");
        assertThat(mail.text().strip()).isEqualTo("Bis bald, Zoë");
        assertThat(mail.messageId()).isEqualTo("1@example.nl");
        assertThat(mail.answers()).containsExactly("3@office.nl", "2@office.nl", "1@office.nl");
        assertThat(mail.addressedTo())
                .containsExactly(EmailAddress.of("antwoord+abc@office.nl"), EmailAddress.of("post@office.nl"));
        assertThat(mail.automatic()).isFalse();
        assertThat(mail.proven()).isFalse();
    }

    @Test
    void the_report_of_a_mail_server_says_what_became_of_which_message() {
        var mail = read(
                "Return-path: <>",
                "Auto-Submitted: auto-replied",
                "From: Mail Delivery System <Mailer-Daemon@mx.app.test>",
                "To: bounce+abc@office.nl",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "MIME-Version: 1.0",
                "",
                "--b",
                "Content-type: text/plain; charset=us-ascii",
                "",
                "This message was created automatically by mail delivery software.",
                "--b",
                "Content-type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.app.test",
                "",
                "Action: failed",
                "Final-Recipient: rfc822;nobody@example.com",
                "Status: 5.0.0",
                "Remote-MTA: dns; 127.0.0.1",
                "Diagnostic-Code: smtp; 550-Mailbox unknown.",
                " 550 5.1.1 User unknown",
                "",
                "--b",
                "Content-type: text/rfc822-headers",
                "",
                "From: post@office.nl",
                "Message-ID: <0193.confirmation@office.nl>",
                "",
                "--b--");
        assertThat(mail.automatic()).isTrue();
        assertThat(mail.report()).isNotNull().satisfies(report -> {
            assertThat(report.originalMessageId()).isEqualTo("0193.confirmation@office.nl");
            assertThat(report.fates())
                    .containsExactly(new DeliveryReport.Fate(
                            EmailAddress.of("nobody@example.com"),
                            "failed",
                            "5.0.0",
                            "550-Mailbox unknown. 550 5.1.1 User unknown"));
            assertThat(report.fates().get(0).lasting()).isTrue();
        });
    }

    @Test
    void what_a_calendar_sends_along_is_found_beside_the_words() {
        var mail = read(
                "From: emma@example.nl",
                "Content-Type: multipart/mixed; boundary=m",
                "",
                "--m",
                "Content-Type: multipart/alternative; boundary=a",
                "",
                "--a",
                "Content-Type: text/html; charset=utf-8",
                "",
                "<p>Ik <b>kom</b><script>alert(1)</script></p>",
                "--a",
                "Content-Type: text/calendar; method=REPLY; charset=utf-8",
                "Content-Transfer-Encoding: base64",
                "",
                "QkVHSU46VkNBTEVOREFS",
                "--a--",
                "--m--");
        assertThat(mail.calendar()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(mail.text().strip()).isEqualTo("Ik kom");
    }

    @Test
    void attachments_are_not_taken_for_words() {
        var mail = read(
                "From: emma@example.nl",
                "Content-Type: multipart/mixed; boundary=m",
                "",
                "--m",
                "Content-Type: text/plain",
                "Content-Disposition: attachment; filename=a.txt",
                "",
                "Geheim",
                "--m",
                "Content-Type: text/plain",
                "",
                "Woorden",
                "--m--");
        assertThat(mail.text().strip()).isEqualTo("Woorden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner-email=\"x\"",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "Return-Path: <>",
                "List-Id: <news.example.nl>",
                "X-Autoreply: yes"
            })
    void a_machine_is_known_by_its_headers(String header) {
        assertThat(read("From: emma@example.nl", header, "", "Afwezig").automatic())
                .isTrue();
        assertThat(read("From: emma@example.nl", "Auto-Submitted: no", "", "Hallo")
                        .automatic())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.office.nl; dmarc=pass (p=reject) header.from=example.nl",
                "MX.office.nl 1; spf=pass smtp.mailfrom=x; dkim=pass header.d=example.nl header.s=a",
                "mx.office.nl;\r\n\tdkim=pass reason=\"2048-bit\" header.i=@example.nl"
            })
    void the_office_s_own_server_vouches_for_a_sender(String result) {
        assertThat(read("Authentication-Results: " + result, "From: emma@example.nl", "", "x")
                        .proven())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.elsewhere.nl; dmarc=pass header.from=example.nl",
                "mx.office.nl; dmarc=fail header.from=example.nl",
                "mx.office.nl; dmarc=pass header.from=example.org",
                "mx.office.nl; dkim=pass header.d=evil.org",
                "mx.office.nl; dkim=pass header.d=nl",
                "mx.office.nl; spf=pass smtp.mailfrom=example.nl",
                "mx.office.nl; none (x(y); dmarc=pass header.from=example.nl)",
                "mx.office.nl; spf=pass smtp.mailfrom=\"; dmarc=pass header.from=example.nl ;\"",
                "mx.office.nl; spf=fail\r\nAuthentication-Results: mx.office.nl; dmarc=pass header.from=example.nl",
                ";",
                ""
            })
    void nobody_else_does_and_not_by_tricks(String result) {
        assertThat(read("Authentication-Results: " + result, "From: emma@example.nl", "", "x")
                        .proven())
                .isFalse();
    }

    @Test
    void without_a_server_that_is_trusted_nobody_vouches() {
        var naive = new IncomingReader(new OwaspCleaner(), "");
        var mail = "Authentication-Results: ; dmarc=pass header.from=example.nl\r\nFrom: emma@example.nl\r\n\r\nx";
        assertThat(naive.read("1.1", mail.getBytes(StandardCharsets.UTF_8), Instant.EPOCH)
                        .proven())
                .isFalse();
    }

    @Test
    void two_senders_are_none() {
        assertThat(read("From: emma@example.nl, eve@example.org", "", "x").from())
                .isNull();
    }

    @Test
    void heaps_of_nested_parts_are_refused_soon() {
        var heap = new StringBuilder("From: eve@example.org\r\n");
        for (int i = 0; i < 3_000; i++) {
            heap.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n--b");
            heap.append(i).append("\r\n");
        }
        var wide = "From: e@x.nl\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\n\r\nx\r\n".repeat(500_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(read(heap.toString()).problem()).isNotEmpty();
            assertThat(read(wide).problem()).isNotEmpty();
        });
    }

    @Test
    void whatever_bytes_come_reading_them_ends_and_never_fails() {
        var random = new Random(7);
        var seeds = List.of(
                "From: a@b.nl\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status"
                        + "\r\n\r\nA: b\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--",
                "From: =?x?y?z?= <a@b>\r\nSubject: =?utf-8?b?////?=\r\nContent-Type: text/plain; charset=\"nö\"\r\n"
                        + "Content-Transfer-Encoding: uuencode\r\n\r\nx",
                "Content-Type: ;;;\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!");
        for (int i = 0; i < 2_000; i++) {
            var octets = seeds.get(i % seeds.size()).getBytes(StandardCharsets.UTF_8);
            for (int change = 0; change < i % 7; change++) {
                octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> reader.read("1.1", octets, Instant.EPOCH)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_message_without_an_id_gets_one_from_its_place() {
        assertThat(read("From: emma@example.nl", "", "x").messageId()).isEqualTo("1.7@mailbox.invalid");
    }
}
