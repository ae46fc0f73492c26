package org.dossierwerk.adapters.calendar.google;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dossierwerk.adapters.calendar.oauth.AccessTokens;
import org.dossierwerk.adapters.calendar.oauth.AskedLeave;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of answers that Google gives on a bad day, or that somebody else gives in its place. */
class GoogleAnswersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SettableClock clock = SettableClock.at("2026-11-20T09:00:00Z");
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final CalendarAccount account = new KeptAccount(null, "emma@example.nl", "none");
    private Answer answer = exchange -> say(exchange, 200, "{}");

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    GoogleAnswersTest() throws IOException {
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestMethod() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization"));
                exchange.getRequestBody().readAllBytes();
                answer.to(exchange);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private GoogleCalendar google(URI root) {
        var tokens = new AccessTokens() {
            @Override
            public String token(CalendarAccount whose) {
                return "first";
            }

            @Override
            public String tokenAfter(CalendarAccount whose, String refused) {
                return refused + "-next";
            }
        };
        var consent = AskedLeave.atGoogle(OAuthClient.google("id", "secret"), clock);
        return new ConsentedGoogleCalendar(root, tokens, consent, PATIENCE, clock);
    }

    private ProviderFailure failure() {
        return catchThrowableOfType(
                ProviderFailure.class, () -> google(address()).calendars(account));
    }

    @Test
    void a_token_that_opens_nothing_any_more_is_exchanged_once() {
        answer = exchange -> refuse(exchange, 401, "authError", "");

        assertThat(failure().kind()).isEqualTo(Kind.RECONNECT);
        assertThat(asked).containsExactly("GET Bearer first", "GET Bearer first-next");
    }

    @Test
    @Tag("O-6")
    void too_much_at_once_has_to_wait_as_long_as_google_says() {
        for (var reason : List.of("rateLimitExceeded", "userRateLimitExceeded")) {
            answer = exchange -> refuse(exchange, 403, reason, "30");
            assertThat(failure())
                    .returns(Kind.TRY_AGAIN, ProviderFailure::kind)
                    .returns(Duration.ofSeconds(30), ProviderFailure::retryAfter);
        }
        answer = exchange -> refuse(exchange, 429, "rateLimitExceeded", "Fri, 20 Nov 2026 09:02:00 GMT");
        assertThat(failure().retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    @Tag("O-6")
    void too_much_altogether_has_to_wait_for_an_hour_at_least() {
        answer = exchange -> refuse(exchange, 403, "quotaExceeded", "5");
        assertThat(failure())
                .returns(Kind.TRY_AGAIN, ProviderFailure::kind)
                .returns(Duration.ofHours(1), ProviderFailure::retryAfter);
    }

    @Test
    @Tag("O-7")
    @Tag("CAL-11")
    void leave_for_too_little_has_to_be_given_again_and_no_right_is_final() {
        answer = exchange -> refuse(exchange, 403, "insufficientPermissions", "");
        assertThat(failure().kind()).isEqualTo(Kind.RECONNECT);
        answer = exchange -> refuse(exchange, 403, "forbidden", "");
        assertThat(failure().kind()).isEqualTo(Kind.REJECTED);
    }

    @Test
    void nobody_is_followed_to_another_place() {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", address() + "elsewhere");
            say(exchange, 302, "");
        };
        assertThat(failure().kind()).isEqualTo(Kind.REJECTED);
        assertThat(asked).hasSize(1);
    }

    @Test
    void an_answer_without_an_end_is_not_read_to_it() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var much = " ".repeat(1024 * 1024).getBytes(UTF_8);
            for (int i = 0; i < 64; i++) {
                exchange.getResponseBody().write(much);
            }
        };
        assertThat(failure().kind()).isEqualTo(Kind.TRY_AGAIN);
    }

    @Test
    void an_answer_that_is_packed_is_not_unpacked() {
        answer = exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Accept-Encoding")).isNull();
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            say(exchange, 200, "{}");
        };
        assertThat(failure().kind()).isEqualTo(Kind.TRY_AGAIN);
    }

    @Test
    void an_answer_that_trickles_is_not_waited_for() {
        var told = new AtomicBoolean();
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int i = 0; i < 600; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    Thread.sleep(100);
                }
                told.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        assertThat(failure().kind()).isEqualTo(Kind.TRY_AGAIN);
        assertThat(told).isFalse();
    }

    @Test
    void nonsense_is_no_answer() {
        for (var nonsense :
                List.of("", "{", "[]", "<html>", "{\"items\":5}", "{\"items\":[{\"primary\":\"maybe\"}]}")) {
            answer = exchange -> say(exchange, 200, nonsense);
            var failed = failure();
            if (failed != null) {
                assertThat(failed.kind()).as(nonsense).isEqualTo(Kind.TRY_AGAIN);
            }
        }
        answer = exchange -> say(exchange, 403, "<html>" + "x".repeat(100_000));
        assertThat(failure().getMessage()).isEqualTo("Google Calendar answered 403");
    }

    @Test
    @Tag("CAL-6")
    void pages_that_never_end_end() {
        answer = exchange -> say(exchange, 200, "{\"items\":[],\"nextPageToken\":\"more\"}");

        assertThat(failure().kind()).isEqualTo(Kind.TRY_AGAIN);
        assertThat(asked).hasSizeLessThan(100);
    }

    @Test
    void a_server_that_is_not_there_did_nothing() {
        server.stop(0);
        assertThat(failure().kind()).isEqualTo(Kind.TRY_AGAIN);
    }

    @Test
    void tokens_never_cross_a_network_in_clear() {
        assertThatIllegalArgumentException().isThrownBy(() -> google(URI.create("http://www.googleapis.com/")));
    }

    private static void refuse(HttpExchange exchange, int status, String reason, String retryAfter) throws IOException {
        if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        say(
                exchange,
                status,
                "{\"error\":{\"code\":" + status + ",\"errors\":[{\"domain\":\"global\",\"reason\":\"" + reason
                        + "\"}]}}");
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
