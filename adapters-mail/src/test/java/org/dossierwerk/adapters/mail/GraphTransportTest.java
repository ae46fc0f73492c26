package org.dossierwerk.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.testkit.MailTransportContract;
import org.dossierwerk.application.testkit.Mails;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.application.testkit.mail.StrictGraphServer;
import org.dossierwerk.domain.shared.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@Tag("BEY-16")
class GraphTransportTest implements MailTransportContract {

    private static final String SECRET = Canary.WORD + "+word&";
    private static final EmailAddress MAILBOX = EmailAddress.of("kantoor@delinde.example");

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-21T09:30:15Z"));
    private StrictGraphServer server;
    private GraphTransport transport;

    @BeforeEach
    void start() throws IOException {
        server = StrictGraphServer.start("tenant-1", "client-1", SECRET, MAILBOX.value(), clock);
        transport = transport(SECRET, Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private GraphTransport transport(String secret, Duration patience) {
        return transport(server.address(), secret, patience);
    }

    private GraphTransport transport(URI address, String secret, Duration patience) {
        return GraphTransport.at(new Graph(address, address, "tenant-1", "client-1", secret, MAILBOX, patience), clock);
    }

    @Override
    public MailTransport transport() {
        return transport;
    }

    @Override
    public List<Arrived> arrived() throws Exception {
        var arrived = new ArrayList<Arrived>();
        for (var octets : server.sent()) {
            arrived.add(Reading.of(octets));
        }
        return arrived;
    }

    private ProviderFailure failure() {
        return failure(transport);
    }

    private static ProviderFailure failure(GraphTransport transport) {
        return catchThrowableOfType(ProviderFailure.class, () -> transport.send(Mails.invitation("graph@dossierwerk")));
    }

    @Test
    void a_token_is_asked_for_once_by_many_threads() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var sends = IntStream.range(0, 24)
                    .mapToObj(i -> (Callable<Object>) () -> transport.send(Mails.invitation("t" + i + "@dossierwerk")))
                    .toList();
            for (var send : threads.invokeAll(sends)) {
                send.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(server.tokensIssued()).isEqualTo(1);
        assertThat(server.sent()).hasSize(24);
    }

    @Test
    void a_token_is_renewed_before_it_ends() {
        transport.send(Mails.invitation("one@dossierwerk"));
        clock.advance(Duration.ofMinutes(54));
        transport.send(Mails.invitation("two@dossierwerk"));
        assertThat(server.tokensIssued()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(2));
        transport.send(Mails.invitation("three@dossierwerk"));

        assertThat(server.tokensIssued()).isEqualTo(2);
        assertThat(server.refusals()).isEmpty();
    }

    @Test
    void a_token_that_opens_nothing_any_more_is_replaced_once() {
        transport.send(Mails.invitation("one@dossierwerk"));
        server.revokeTokens();
        transport.send(Mails.invitation("two@dossierwerk"));
        assertThat(server.tokensIssued()).isEqualTo(2);
        assertThat(server.sent()).hasSize(2);

        server.answerNext(401, "");
        server.answerNext(401, "");
        assertThat(failure().kind()).isEqualTo(Kind.RECONNECT);
        assertThat(server.tokensIssued()).isEqualTo(3);
    }

    @Test
    void a_wrong_secret_waits_for_a_person_and_is_told_to_nobody() {
        var failure = failure(transport("wrong-" + Canary.WORD, Duration.ofSeconds(5)));

        assertThat(failure.kind()).isEqualTo(Kind.RECONNECT);
        assertThat(failure.getMessage()).contains("invalid_client").doesNotContain("wrong-" + Canary.WORD);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED",
        "413, REJECTED",
        "403, RECONNECT",
        "404, RECONNECT",
        "302, RECONNECT",
        "429, TRY_AGAIN",
        "503, TRY_AGAIN",
        "500, UNKNOWN",
        "502, UNKNOWN",
        "504, UNKNOWN",
    })
    void an_answer_decides_what_becomes_of_the_message(int status, Kind expected) {
        server.answerNext(status, "");

        assertThat(failure().kind()).isEqualTo(expected);
        assertThat(server.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"429, TRY_AGAIN", "503, TRY_AGAIN", "500, TRY_AGAIN", "400, RECONNECT", "401, RECONNECT"})
    void so_does_an_answer_to_the_request_for_a_token(int status, Kind expected) {
        server.answerNextTokenRequest(status, "17");

        var failure = failure();

        assertThat(failure.kind()).isEqualTo(expected);
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(17));
        assertThat(server.sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"30 | 30", "0 | 0", "0,120 | 120", "9999999 | 9999999", "Sat, 21 Nov 2026 09:31:15 GMT | 60"})
    void it_is_tried_again_not_before_graph_wants_it(String retryAfter, long seconds) {
        server.answerNext(429, retryAfter);

        assertThat(failure().retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "99999999999999999999", "Sat, 99 Nov"})
    void a_wish_that_nobody_understands_is_none(String retryAfter) {
        server.answerNext(503, retryAfter);

        assertThat(failure().retryAfter()).isNull();
    }

    @Test
    void a_message_whose_answer_was_lost_comes_again_as_the_same_message() throws Exception {
        server.loseNextAnswer();
        assertThat(failure().kind()).isEqualTo(Kind.UNKNOWN);

        transport.send(Mails.invitation("graph@dossierwerk"));

        assertThat(arrived()).hasSize(2).containsOnly(arrived().get(0));
    }

    @Test
    void an_answer_that_takes_too_long_is_unknown() {
        transport.send(Mails.invitation("warm@dossierwerk"));
        server.takeTime(Duration.ofSeconds(1));
        var impatient = transport(SECRET, Duration.ofMillis(300));

        assertThat(failure(impatient).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() throws IOException {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        var nowhere = transport(URI.create("http://127.0.0.1:" + port), SECRET, Duration.ofSeconds(5));

        assertThat(failure(nowhere).kind()).isEqualTo(Kind.TRY_AGAIN);
    }

    @Test
    void what_is_larger_than_graph_takes_is_not_even_sent() {
        var large = Mails.withFiles(
                "large@dossierwerk", Mails.file("large.bin", "application/octet-stream", Mails.everyOctet(3_500_000)));

        var failure = catchThrowableOfType(ProviderFailure.class, () -> transport.send(large));

        assertThat(failure.kind()).isEqualTo(Kind.REJECTED);
        assertThat(failure.getMessage()).contains("4 MB");
        assertThat(server.refusals()).isEmpty();
    }

    @Test
    void a_mailbox_that_is_not_there_waits_for_a_person() {
        var other = GraphTransport.at(
                new Graph(
                        server.address(),
                        server.address(),
                        "tenant-1",
                        "client-1",
                        SECRET,
                        EmailAddress.of("other@delinde.example"),
                        Duration.ofSeconds(5)),
                clock);

        assertThat(failure(other).kind()).isEqualTo(Kind.RECONNECT);
        assertThat(failure(other).getMessage()).contains("ErrorInvalidUser");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://graph.microsoft.com", "http://10.0.0.1", "ftp://graph.microsoft.com", "graph"})
    void a_secret_never_crosses_a_network_in_clear(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Graph(
                        URI.create(address),
                        URI.create("https://graph.microsoft.com"),
                        "tenant-1",
                        "client-1",
                        Canary.WORD,
                        MAILBOX,
                        Duration.ofSeconds(5)));
    }

    @Test
    void the_secret_is_not_printed() {
        assertThat(Graph.of("tenant-1", "client-1", Canary.WORD, MAILBOX).toString())
                .isEqualTo("Graph[kantoor@delinde.example at https://graph.microsoft.com]");
    }
}
