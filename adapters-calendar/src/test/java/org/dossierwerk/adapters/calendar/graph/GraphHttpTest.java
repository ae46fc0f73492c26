package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierwerk.adapters.calendar.oauth.AccessTokens;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.testkit.calendar.KeptAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Graph that means harm, or that hangs up. */
class GraphHttpTest {

    private static final KeptAccount ACCOUNT = new KeptAccount(null, "anna@office.example", "none");

    private final AtomicInteger strayed = new AtomicInteger();
    private final HttpServer elsewhere = server(exchange -> strayed.incrementAndGet());
    private HttpServer graph = elsewhere;

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static HttpServer server(Answer answer) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    answer.to(exchange);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        graph.stop(0);
        elsewhere.stop(0);
    }

    @Test
    void whoever_sends_us_elsewhere_is_not_followed() {
        for (int status : new int[] {301, 302, 307, 308}) {
            graph = server(exchange -> {
                exchange.getResponseHeaders().set("Location", address(elsewhere) + "/v1.0/users");
                exchange.sendResponseHeaders(status, -1);
            });

            assertThatThrownBy(this::calendars).isInstanceOf(ProviderFailure.class);
            graph.stop(0);
        }
        assertThat(strayed).hasValue(0);
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() {
        graph = server(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"value\":[".getBytes(StandardCharsets.US_ASCII));
            var spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(spaces);
            }
        });

        assertThatThrownBy(this::calendars)
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN));
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for() {
        graph = server(exchange -> {
            try {
                Thread.sleep(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(this::calendars)
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN));
    }

    @Test
    void a_connection_that_was_closed_while_nobody_asked_anything_is_not_taken_for_silence() throws Exception {
        var closing = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var serving = new Thread(() -> answerEach(closing));
        serving.start();
        var calendar = calendarAt(URI.create("http://127.0.0.1:" + closing.getLocalPort()));

        for (int times = 0; times < 3; times++) {
            assertThatCode(() -> calendar.calendars(ACCOUNT)).doesNotThrowAnyException();
        }

        closing.close();
        serving.join();
    }

    /** Answers whoever comes once, says nothing of closing, and closes. */
    private static void answerEach(ServerSocket closing) {
        while (true) {
            try (var connection = closing.accept()) {
                readRequest(connection);
                var answer =
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"value\":[]}";
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private static void readRequest(Socket connection) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        int length = 0;
        for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        for (int read = 0; read < length; read++) {
            reader.read();
        }
    }

    private void calendars() {
        calendarAt(address(graph)).calendars(ACCOUNT);
    }

    private static GraphCalendar calendarAt(URI address) {
        var tokens = new AccessTokens() {
            @Override
            public String token(CalendarAccount account) {
                return "token";
            }

            @Override
            public String tokenAfter(CalendarAccount account, String refused) {
                return "token";
            }
        };
        return new GraphCalendar(new GraphService(address, Duration.ofSeconds(2), 4), tokens, Clock.systemUTC());
    }

    private static URI address(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
