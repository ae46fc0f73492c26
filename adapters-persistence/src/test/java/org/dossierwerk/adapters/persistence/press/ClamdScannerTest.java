package org.dossierwerk.adapters.persistence.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.testkit.contract.VirusScannerContract;
import org.dossierwerk.application.testkit.hostile.Clamd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ClamAV's daemon, and whatever else may answer in its place. */
class ClamdScannerTest {

    /** The real one, with one signature of our own; skipped where ClamAV is not installed. */
    @Nested
    class Real implements VirusScannerContract {

        @Override
        public VirusScanner scanner() {
            return ClamdScanner.at(Objects.requireNonNull(daemon).socket());
        }

        @Test
        void a_file_beyond_its_limit_is_rejected_not_let_through() {
            assertThatThrownBy(() -> scanner().scan(new ByteArrayInputStream(new byte[32 * 1024 * 1024])))
                    .isInstanceOfSatisfying(
                            ProviderFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
        }

        @BeforeAll
        static void start() throws Exception {
            daemon = Clamd.start().orElse(null);
            assumeThat(daemon)
                    .as("clamd is not installed (Debian: clamav-daemon)")
                    .isNotNull();
        }

        @AfterAll
        static void stop() {
            if (daemon != null) {
                daemon.close();
            }
        }
    }

    private static @Nullable Clamd daemon;

    @ParameterizedTest
    @CsvSource({
        "stream: OK, CLEAN",
        "stream: Win.Test.EICAR_HDB-1 FOUND, Win.Test.EICAR_HDB-1",
        "INSTREAM size limit exceeded. ERROR, REJECTED",
        "stream: Can't allocate memory ERROR, TRY_AGAIN",
        "stream: OK and more, TRY_AGAIN",
        "PONG, TRY_AGAIN",
        "'', TRY_AGAIN",
        "FOUND, TRY_AGAIN"
    })
    void only_a_plain_yes_or_no_counts(String answer, String meaning) throws Exception {
        try (var server = answering(answer + "\0")) {
            assertThat(outcome(server)).isEqualTo(meaning);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream: OK", "stre", "\u00ff\u0000\u0001"})
    void half_an_answer_is_none_unless_it_is_whole(String answer) throws Exception {
        try (var server = answering(answer)) {
            assertThat(outcome(server)).isEqualTo(answer.equals("stream: OK") ? "CLEAN" : "TRY_AGAIN");
        }
    }

    @Test
    void one_that_never_answers_is_not_waited_for_long() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
            var scanner = new ClamdScanner(address, Duration.ofMillis(300));
            assertThatThrownBy(() -> scanner.scan(new ByteArrayInputStream(new byte[10])))
                    .isInstanceOf(ProviderFailure.class)
                    .hasMessageContaining("does not answer");
        }
    }

    @Test
    void one_that_is_not_there_is_tried_again() {
        assertThatThrownBy(() -> ClamdScanner.at("/nowhere/clamd").scan(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(ProviderFailure.class);
        assertThatThrownBy(() -> ClamdScanner.at("127.0.0.1:1").scan(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(ProviderFailure.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    private static String outcome(ServerSocket server) {
        try {
            var verdict = ClamdScanner.at("127.0.0.1:" + server.getLocalPort())
                    .scan(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            return verdict instanceof VirusScanner.Infected infected ? infected.name() : "CLEAN";
        } catch (ProviderFailure failure) {
            return failure.kind().name();
        }
    }

    /** Hears one file out, says this, and hangs up. */
    private static ServerSocket answering(String answer) throws IOException {
        var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(() -> {
            try (var caller = server.accept()) {
                caller.getInputStream().readNBytes("zINSTREAM\0".length() + 4 + 3 + 4);
                caller.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException gone) {
                // the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }
}
