package org.dossierwerk.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.mail.ScriptedSmtpServer.Stage;
import org.dossierwerk.adapters.mail.Smtp.Security;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.testkit.Mails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** FI-5 and FI-6 of the fault plan, one message at a time. */
@Timeout(120)
class SmtpFaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    static Path folder;

    private static Smtp settings(int port, Security security, @Nullable String user) {
        return new Smtp("127.0.0.1", port, security, user, user == null ? null : "s3cret-word", PATIENCE, PATIENCE);
    }

    private static ProviderFailure failure(Smtp smtp) {
        return catchThrowableOfType(
                ProviderFailure.class, () -> SmtpTransport.to(smtp).send(Mails.invitation("fault@dossierwerk")));
    }

    private static Kind kind(ScriptedSmtpServer server) {
        return failure(settings(server.port(), Security.NONE, null)).kind();
    }

    @ParameterizedTest
    @EnumSource(names = {"BANNER", "EHLO", "MAIL", "RCPT", "DATA", "IN_THE_BODY", "FINAL_DOT"})
    void a_conversation_cut_at_any_stage_is_tried_again(Stage stage) throws Exception {
        try (var server = new ScriptedSmtpServer(null).on(stage, ScriptedSmtpServer.CUT)) {
            assertThat(kind(server)).isEqualTo(Kind.TRY_AGAIN);
        }
    }

    @Test
    void a_message_is_sent_when_only_the_goodbye_is_cut() throws Exception {
        try (var server = new ScriptedSmtpServer(null).on(Stage.QUIT, ScriptedSmtpServer.CUT)) {
            SmtpTransport.to(settings(server.port(), Security.NONE, null)).send(Mails.invitation("bye@dossierwerk"));

            assertThat(server.stored()).hasSize(1);
        }
    }

    @Test
    void a_message_whose_receipt_was_lost_comes_again_as_the_same_octets() throws Exception {
        try (var server = new ScriptedSmtpServer(null).on(Stage.FINAL_DOT, ScriptedSmtpServer.CUT)) {
            assertThat(kind(server)).isEqualTo(Kind.TRY_AGAIN);
            server.on(Stage.FINAL_DOT, "250 taken");
            SmtpTransport.to(settings(server.port(), Security.NONE, null)).send(Mails.invitation("fault@dossierwerk"));

            assertThat(server.stored()).hasSize(2).containsOnly(server.stored().get(0));
            assertThat(server.stored().get(0)).contains("Message-ID: <fault@dossierwerk>\r\n");
        }
    }

    @Test
    void of_many_messages_none_is_lost_and_only_a_lost_receipt_makes_a_copy() throws Exception {
        var stages = List.of(
                Stage.BANNER, Stage.EHLO, Stage.MAIL, Stage.RCPT, Stage.DATA, Stage.IN_THE_BODY, Stage.FINAL_DOT);
        var random = new Random(2026);
        var receiptLost = new HashSet<String>();
        try (var server = new ScriptedSmtpServer(null)) {
            var transport = SmtpTransport.to(settings(server.port(), Security.NONE, null));
            for (int i = 0; i < 200; i++) {
                var id = "many" + i + "@dossierwerk";
                if (random.nextInt(10) < 3) {
                    var stage = stages.get(random.nextInt(stages.size()));
                    server.on(stage, ScriptedSmtpServer.CUT);
                    assertThat(catchThrowableOfType(ProviderFailure.class, () -> transport.send(Mails.invitation(id)))
                                    .kind())
                            .isEqualTo(Kind.TRY_AGAIN);
                    if (stage == Stage.FINAL_DOT) {
                        receiptLost.add(id);
                    }
                    server.behave();
                }
                transport.send(Mails.invitation(id));
            }
            var copies = server.stored().stream()
                    .collect(Collectors.groupingBy(SmtpFaultTest::messageId, Collectors.counting()));
            assertThat(copies).hasSize(200);
            assertThat(receiptLost).isNotEmpty();
            copies.forEach((id, count) -> assertThat(count).as(id).isEqualTo(receiptLost.contains(id) ? 2 : 1));
        }
    }

    private static String messageId(String message) {
        return message.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.replaceAll("Message-ID: <|>", ""))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 greylisted, TRY_AGAIN",
        "RCPT, 450 greylisted, TRY_AGAIN",
        "DATA, 451 later, TRY_AGAIN",
        "FINAL_DOT, 452 full, TRY_AGAIN",
        "BANNER, 421 too busy, TRY_AGAIN",
        "MAIL, 421 going down, TRY_AGAIN",
        "MAIL, 550 not you, REJECTED",
        "RCPT, 550 no such user, REJECTED",
        "DATA, 554 no, REJECTED",
        "FINAL_DOT, 552 too large, REJECTED",
        "FINAL_DOT, 554 spam, REJECTED",
        "MAIL, 530 sign in first, RECONNECT",
        "BANNER, 554 no service here, RECONNECT",
    })
    void an_answer_decides_what_becomes_of_the_message(Stage stage, String answer, Kind expected) throws Exception {
        try (var server = new ScriptedSmtpServer(null).on(stage, answer)) {
            assertThat(kind(server)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"535 wrong, RECONNECT", "534 too weak, RECONNECT", "454 later, TRY_AGAIN"})
    void a_refused_sign_in_waits_for_a_person(String answer, Kind expected) throws Exception {
        try (var server = new ScriptedSmtpServer(null).on(Stage.AUTH, answer)) {
            var failure = failure(settings(server.port(), Security.NONE, "office"));

            assertThat(failure.kind()).isEqualTo(expected);
            assertThat(failure.getMessage()).doesNotContain("s3cret");
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
            assertThat(server.heard().stream().filter(line -> line.startsWith("AUTH")))
                    .hasSize(1);
        }
    }

    @Test
    void a_server_that_lost_starttls_hears_neither_password_nor_mail() throws Exception {
        try (var server = new ScriptedSmtpServer(null)) {
            var failure = failure(settings(server.port(), Security.STARTTLS_REQUIRED, "office"));

            assertThat(failure.kind()).isEqualTo(Kind.RECONNECT);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void a_refused_starttls_is_not_continued_in_clear() throws Exception {
        var tls = TestTls.forName(folder, "refused", "ip:127.0.0.1");
        try (var server = new ScriptedSmtpServer(tls.serverSide()).on(Stage.STARTTLS, "454 no TLS today")) {
            assertThat(failure(settings(server.port(), Security.STARTTLS_REQUIRED, "office"))
                            .kind())
                    .isIn(Kind.RECONNECT, Kind.TRY_AGAIN);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void a_certificate_nobody_vouches_for_is_refused() throws Exception {
        var tls = TestTls.forName(folder, "unknown", "ip:127.0.0.1");
        try (var server = new ScriptedSmtpServer(tls.serverSide())) {
            assertThat(failure(settings(server.port(), Security.STARTTLS_REQUIRED, "office"))
                            .kind())
                    .isEqualTo(Kind.RECONNECT);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void a_certificate_of_another_host_is_refused() throws Exception {
        var tls = TestTls.forName(folder, "other", "dns:mail.other.example");
        try (var server = new ScriptedSmtpServer(tls.serverSide())) {
            var transport =
                    SmtpTransport.to(settings(server.port(), Security.STARTTLS_REQUIRED, "office"), tls.clientSide());

            var failure = catchThrowableOfType(
                    ProviderFailure.class, () -> transport.send(Mails.invitation("other@dossierwerk")));

            assertThat(failure.kind()).isEqualTo(Kind.RECONNECT);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void with_the_right_certificate_password_and_mail_travel_encrypted() throws Exception {
        var tls = TestTls.forName(folder, "right", "ip:127.0.0.1");
        try (var server = new ScriptedSmtpServer(tls.serverSide())) {
            SmtpTransport.to(settings(server.port(), Security.STARTTLS_REQUIRED, "office"), tls.clientSide())
                    .send(Mails.invitation("tls@dossierwerk"));

            assertThat(server.stored()).hasSize(1);
            assertThat(server.heard().subList(0, server.heard().indexOf("(TLS)")))
                    .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void a_server_that_never_answers_is_left_after_the_time_out() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var soon = Duration.ofMillis(300);
            var smtp = new Smtp("127.0.0.1", silent.getLocalPort(), Security.NONE, null, null, soon, soon);

            assertThat(failure(smtp).kind()).isEqualTo(Kind.TRY_AGAIN);
        }
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() throws IOException {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertThat(failure(settings(port, Security.NONE, null)).kind()).isEqualTo(Kind.TRY_AGAIN);
        assertThat(failure(settings(port, Security.IMPLICIT_TLS, null)).kind()).isEqualTo(Kind.TRY_AGAIN);
    }
}
