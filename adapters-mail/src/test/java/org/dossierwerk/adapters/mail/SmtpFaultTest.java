package org.dossierwerk.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.mail.Smtp.Security;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.testkit.Mails;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.application.testkit.mail.ScriptedSmtpServer;
import org.dossierwerk.application.testkit.mail.SmtpFault;
import org.dossierwerk.application.testkit.mail.SmtpStage;
import org.dossierwerk.application.testkit.mail.TakenMail;
import org.dossierwerk.application.testkit.mail.TestTls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** FI-5 and FI-6 of the fault plan, one message at a time. */
@Timeout(120)
class SmtpFaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofMillis(700);

    @TempDir
    static Path folder;

    private static TestTls tls;

    @BeforeAll
    static void certificate() throws Exception {
        tls = TestTls.forName(folder, "right", "ip:127.0.0.1");
    }

    private static Smtp settings(int port, Security security, @Nullable String user, Duration patience) {
        return new Smtp(
                "127.0.0.1", port, security, user, user == null ? null : Canary.WORD + "-word", PATIENCE, patience);
    }

    private static Smtp settings(int port, Security security, @Nullable String user) {
        return settings(port, security, user, PATIENCE);
    }

    private static ProviderFailure failure(Smtp smtp) {
        return failure(SmtpTransport.to(smtp));
    }

    private static ProviderFailure failure(SmtpTransport transport) {
        return catchThrowableOfType(ProviderFailure.class, () -> transport.send(Mails.invitation("fault@dossierwerk")));
    }

    /** What became of the message, as the sender may say it. */
    private enum Outcome {
        SENT,
        /** Nobody has it; it is tried again. */
        NOBODY,
        /** Nobody has it, before a person has put the connection right. */
        OURS,
        /** Nobody ever will. */
        REFUSED,
        UNKNOWN;

        static Outcome of(@Nullable ProviderFailure failure) {
            return failure == null
                    ? SENT
                    : switch (failure.kind()) {
                        case TRY_AGAIN -> NOBODY;
                        case RECONNECT -> OURS;
                        case REJECTED -> REFUSED;
                        case UNKNOWN -> UNKNOWN;
                    };
        }

        /** Never said of a message that arrived: SENT and UNKNOWN are the only ones that may be. */
        boolean mayHaveArrived() {
            return this == SENT || this == UNKNOWN;
        }
    }

    private static SmtpFault fault(String named) {
        return switch (named) {
            case "cut" -> SmtpFault.cut();
            case "silent" -> SmtpFault.late(SOON.multipliedBy(2));
            case "late" -> SmtpFault.late(SOON.dividedBy(4));
            case "drip" -> SmtpFault.drip(Duration.ofMillis(5));
            case "garbage" -> SmtpFault.garbage();
            default -> SmtpFault.answer(named + " scripted");
        };
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "/smtp-faults.csv", numLinesToSkip = 1)
    @Tag("BEY-16")
    void every_fault_at_every_stage_has_one_outcome(SmtpStage stage, String fault, Outcome expected) throws Exception {
        try (var server = ScriptedSmtpServer.offering(tls.serverSide()).on(stage, fault(fault))) {
            boolean secured = stage != SmtpStage.EHLO;
            var transport = SmtpTransport.to(
                    settings(
                            server.port(),
                            secured ? Security.STARTTLS_REQUIRED : Security.NONE,
                            secured ? "office" : null,
                            fault.equals("silent") ? SOON : PATIENCE),
                    tls.clientSide());

            var outcome = Outcome.of(failure(transport));

            assertThat(outcome).isEqualTo(expected);
            if (!outcome.mayHaveArrived()) {
                assertThat(server.taken()).isEmpty();
            }
            if (outcome == Outcome.SENT) {
                assertThat(server.taken()).hasSize(1);
            }
        }
    }

    /** To the sender it may look as if the end of the message had got there. */
    @Test
    void a_message_that_is_cut_in_the_middle_is_nobodys() throws Exception {
        try (var server = ScriptedSmtpServer.plain().on(SmtpStage.IN_THE_BODY, SmtpFault.cut())) {
            assertThat(failure(settings(server.port(), Security.NONE, null)).kind())
                    .isIn(Kind.TRY_AGAIN, Kind.UNKNOWN);
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void a_message_whose_receipt_was_lost_comes_again_as_the_same_octets() throws Exception {
        try (var server = ScriptedSmtpServer.plain().on(SmtpStage.FINAL_DOT, SmtpFault.cut())) {
            var smtp = settings(server.port(), Security.NONE, null);
            assertThat(failure(smtp).kind()).isEqualTo(Kind.UNKNOWN);
            server.behave();
            SmtpTransport.to(smtp).send(Mails.invitation("fault@dossierwerk"));

            assertThat(server.taken()).hasSize(2);
            assertThat(server.taken())
                    .extracting(TakenMail::content)
                    .containsOnly(server.taken().get(0).content());
            assertThat(server.taken()).extracting(TakenMail::messageId).containsOnly("fault@dossierwerk");
            assertThat(server.taken()).extracting(TakenMail::acknowledged).containsExactly(false, true);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "30, 1", "0, 2026", "30, 2026"})
    @Tag("BEY-16")
    void of_many_messages_none_is_lost_and_only_a_lost_receipt_makes_a_copy(int keptSeconds, long seed)
            throws Exception {
        try (var server = ScriptedSmtpServer.plain().cutting(0.3, seed);
                var transport = SmtpTransport.at(
                        settings(server.port(), Security.NONE, null),
                        Duration.ofSeconds(keptSeconds),
                        null,
                        java.time.Clock.systemUTC())) {
            for (int i = 0; i < 200; i++) {
                sendUntilTaken(transport, "many" + i + "@dossierwerk");
            }

            assertThat(server.cuts()).isGreaterThan(40);
            var copies = server.taken().stream().collect(Collectors.groupingBy(TakenMail::messageId));
            assertThat(copies).hasSize(200);
            assertThat(server.taken()).anyMatch(mail -> !mail.acknowledged());
            copies.forEach((id, same) -> assertThat(same.stream().filter(TakenMail::acknowledged))
                    .as(id)
                    .hasSize(1));
        }
    }

    private static void sendUntilTaken(SmtpTransport transport, String id) {
        for (var failure = attempt(transport, id); failure != null; failure = attempt(transport, id)) {
            assertThat(failure.kind()).isIn(Kind.TRY_AGAIN, Kind.UNKNOWN);
        }
    }

    private static @Nullable ProviderFailure attempt(SmtpTransport transport, String id) {
        return catchThrowableOfType(ProviderFailure.class, () -> transport.send(Mails.invitation(id)));
    }

    @ParameterizedTest
    @CsvSource({"535 wrong, RECONNECT", "534 too weak, RECONNECT", "454 later, TRY_AGAIN"})
    void a_refused_sign_in_waits_for_a_person(String answer, Kind expected) throws Exception {
        try (var server = ScriptedSmtpServer.plain().on(SmtpStage.AUTH, SmtpFault.answer(answer))) {
            var failure = failure(settings(server.port(), Security.NONE, "office"));

            assertThat(failure.kind()).isEqualTo(expected);
            assertThat(failure.getMessage()).doesNotContain(Canary.WORD);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
            assertThat(server.heard().stream().filter(line -> line.startsWith("AUTH")))
                    .hasSize(1);
        }
    }

    private static void heardNothingConfidential(ScriptedSmtpServer server) {
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void a_server_that_lost_starttls_hears_neither_password_nor_mail() throws Exception {
        try (var server = ScriptedSmtpServer.plain()) {
            var failure = failure(settings(server.port(), Security.STARTTLS_REQUIRED, "office"));

            assertThat(failure.kind()).isEqualTo(Kind.RECONNECT);
            heardNothingConfidential(server);
        }
    }

    @Test
    void a_certificate_nobody_vouches_for_is_refused() throws Exception {
        try (var server = ScriptedSmtpServer.offering(tls.serverSide())) {
            assertThat(failure(settings(server.port(), Security.STARTTLS_REQUIRED, "office"))
                            .kind())
                    .isEqualTo(Kind.RECONNECT);
            heardNothingConfidential(server);
        }
    }

    @Test
    void a_certificate_of_another_host_is_refused() throws Exception {
        var other = TestTls.forName(folder, "other", "dns:mail.other.example");
        refuses(other);
    }

    @Test
    void a_certificate_of_the_past_is_refused() throws Exception {
        refuses(TestTls.expired(folder, "old", "ip:127.0.0.1"));
    }

    private static void refuses(TestTls bad) throws Exception {
        try (var offering = ScriptedSmtpServer.offering(bad.serverSide());
                var speaking = ScriptedSmtpServer.speaking(bad.serverSide())) {
            var later =
                    SmtpTransport.to(settings(offering.port(), Security.STARTTLS_REQUIRED, "office"), bad.clientSide());
            var atOnce = SmtpTransport.to(settings(speaking.port(), Security.IMPLICIT_TLS, "office"), bad.clientSide());

            assertThat(failure(later).kind()).isEqualTo(Kind.RECONNECT);
            assertThat(failure(atOnce).kind()).isEqualTo(Kind.RECONNECT);
            heardNothingConfidential(offering);
            heardNothingConfidential(speaking);
        }
    }

    @Test
    void with_the_right_certificate_password_and_mail_travel_encrypted() throws Exception {
        try (var offering = ScriptedSmtpServer.offering(tls.serverSide());
                var speaking = ScriptedSmtpServer.speaking(tls.serverSide())) {
            SmtpTransport.to(settings(offering.port(), Security.STARTTLS_REQUIRED, "office"), tls.clientSide())
                    .send(Mails.invitation("tls@dossierwerk"));
            SmtpTransport.to(settings(speaking.port(), Security.IMPLICIT_TLS, "office"), tls.clientSide())
                    .send(Mails.invitation("tls@dossierwerk"));

            assertThat(offering.taken()).extracting(TakenMail::encrypted).containsExactly(true);
            assertThat(speaking.taken()).extracting(TakenMail::encrypted).containsExactly(true);
            assertThat(offering.heard().subList(0, offering.heard().indexOf("(TLS)")))
                    .noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
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
