package org.dossierwerk.application.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultyProxyTest {

    private final List<String> heard = new ArrayList<>();
    private HttpServer server;
    private FaultyProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("If-None-Match") + " " + body);
            var answer = "<d:sync-token>http://t/7</d:sync-token>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.sendResponseHeaders(207, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        proxy = new FaultyProxy(there("/"), "password", Dialect.webDav());
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.stop(0);
    }

    @Test
    void hands_on_what_both_say() throws Exception {
        var answer = send("PROPFIND", "/a%20b/?x=%2F", "body");

        assertThat(heard).containsExactly("PROPFIND /a%20b/?x=%2F * body");
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(proxy.requests()).isEqualTo(1);
    }

    @Test
    void loses_the_answer_to_what_was_done() throws Exception {
        proxy.loseNextAnswer();

        send("PROPFIND", "/", "");
        assertThatThrownBy(() -> send("PUT", "/1.ics", "x")).isInstanceOf(IOException.class);
        send("PUT", "/2.ics", "x");

        assertThat(heard).hasSize(3);
    }

    @Test
    void answers_in_place_of_the_server_once() throws Exception {
        proxy.answerNext(429, Optional.of("soon"));

        var answer = send("PUT", "/1.ics", "x");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("soon");
        assertThat(heard).isEmpty();
        assertThat(send("PUT", "/1.ics", "x").statusCode()).isEqualTo(207);
    }

    @Test
    void forgets_tokens_until_the_server_gives_them_again() throws Exception {
        send("REPORT", "/", "");
        proxy.loseCursors();

        var asked = "<sync-token>http://t/7</sync-token>";
        assertThat(send("REPORT", "/", asked).statusCode()).isEqualTo(403);
        send("REPORT", "/", "<sync-token/>");
        assertThat(send("REPORT", "/", asked).statusCode()).isEqualTo(207);
    }

    @Test
    void closes_one_calendar_and_lets_nobody_in_when_asked() throws Exception {
        proxy.makeUnreadable("/closed/");
        assertThat(send("REPORT", "/closed/1.ics", "").statusCode()).isEqualTo(403);
        assertThat(send("REPORT", "/open/", "").statusCode()).isEqualTo(207);

        proxy.revokeGrant();
        assertThat(send("REPORT", "/open/", "").statusCode()).isEqualTo(401);
        assertThat(proxy.grantAgain()).isEqualTo("password");
        assertThat(send("REPORT", "/open/", "").statusCode()).isEqualTo(207);
    }

    @Test
    void understands_a_system_by_the_dialect_it_is_given() throws Exception {
        try (var other = new FaultyProxy(there("/"), "password", new PostedWords())) {
            other.loseNextAnswer();
            assertThat(send(other, "POST", "/read", "").statusCode()).isEqualTo(207);
            assertThatThrownBy(() -> send(other, "POST", "/write/7", "at nine")).isInstanceOf(IOException.class);
            send(other, "POST", "/write/7", "at ten");
            other.loseCursors();
            assertThat(send(other, "POST", "/changes", "http://t/7").statusCode())
                    .isEqualTo(410);
            other.makeUnreadable("closed");
            assertThat(send(other, "POST", "/of/closed", "").statusCode()).isEqualTo(403);

            assertThat(other.writings().creatingCalls()).containsExactly(2);
            assertThat(other.writings().moves()).isEqualTo(1);
        }
    }

    /** A system to which everything is posted. */
    private static final class PostedWords implements Dialect {

        @Override
        public Purpose purpose(Request request) {
            return switch (request.address().getPath().split("/")[1]) {
                case "write" -> Purpose.CREATING;
                case "changes" -> Purpose.CHANGES;
                default -> Purpose.READING;
            };
        }

        @Override
        public String entry(Request request) {
            return request.address().getPath();
        }

        @Override
        public String time(Request request) {
            return request.body();
        }

        @Override
        public String path(String calendar) {
            return "/of/" + calendar;
        }

        @Override
        public Optional<String> cursor(Request request) {
            return Optional.of(request.body());
        }

        @Override
        public List<String> cursors(String answer) {
            return Dialect.webDav().cursors(answer);
        }

        @Override
        public Answer cursorLost() {
            return new Answer(410, "gone");
        }
    }

    private URI there(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(proxy, method, path, body);
    }

    private HttpResponse<String> send(FaultyProxy by, String method, String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(by.through(there(path)))
                                .header("If-None-Match", "*")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
