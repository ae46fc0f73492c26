package org.dossierwerk.adapters.persistence.source;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.dossierwerk.application.testkit.leak.Canary;
import org.jspecify.annotations.Nullable;

/**
 * A provider on this machine: an authorisation server that others wrote (no.nav.security:mock-oauth2-server), and beside it the
 * data, given only for a token that this server signed. The server does not mind a code that it never gave or gave before; that
 * is looked after here.
 */
final class LocalProvider implements AutoCloseable {

    static final String CALLBACK_SECRET = Canary.in("a secret of more than thirty-two characters");
    static final String FACTS = "{\"facts\":[{\"name\":\"Verzamelinkomen 2025\",\"value\":48200},"
            + "{\"name\":\"Werkgever\",\"value\":\"Bakkerij De Wit\"}]}";

    private static final String ISSUER = "source";
    private static final URI COME_BACK = URI.create("https://portal.example.nl/portal/source-data/return");

    final MockOAuth2Server authorization = new MockOAuth2Server();
    final List<String> asked = new ArrayList<>();
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final HttpServer data;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient browser = HttpClient.newHttpClient();

    volatile boolean ready = true;
    volatile boolean revoked;
    volatile @Nullable Misbehaviour misbehaviour;

    /** Answers to what was asked in a way of its own. */
    @FunctionalInterface
    interface Misbehaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    LocalProvider() throws IOException {
        authorization.start(InetAddress.getLoopbackAddress(), 0);
        data = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        data.createContext("/", this::give);
        data.createContext("/token", this::exchange);
        data.setExecutor(threads);
        data.start();
    }

    SourceEndpoints endpoints() {
        return new SourceEndpoints(
                authorization.authorizationEndpointUrl(ISSUER).uri(),
                data("/token"),
                data("/facts"),
                data("/document"),
                COME_BACK,
                "office",
                "office secret: ü&=",
                "openid income",
                CALLBACK_SECRET);
    }

    URI data(String path) {
        return URI.create("http://127.0.0.1:" + data.getAddress().getPort() + path);
    }

    OAuthSourceData provider() {
        return OAuthSourceData.at("Mijn Gegevens", endpoints(), Duration.ofSeconds(10));
    }

    /** Goes to the address as a browser does, agrees, and reads the answer off the address it is sent back to. */
    String agree(URI address, String state) {
        try {
            var sentBack =
                    browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            var location = sentBack.headers().firstValue("Location").orElseThrow();
            if (!location.startsWith(COME_BACK + "?") || !location.contains("state=" + state)) {
                throw new AssertionError("Sent elsewhere: " + location);
            }
            var code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
            if (!code.find()) {
                throw new AssertionError("Without a code: " + location);
            }
            codes.add(code.group(1));
            return code.group(1);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    /** The server checks the proof of having asked, but takes any code and takes it twice; that is checked here. */
    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = exchange.getRequestBody().readAllBytes();
            var code = Pattern.compile("(?:^|&)code=([^&]*)").matcher(new String(form, StandardCharsets.US_ASCII));
            if (!code.find() || !codes.remove(code.group(1))) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            var asked = HttpRequest.newBuilder(
                            authorization.tokenEndpointUrl(ISSUER).uri())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(form))
                    .build();
            var answer = browser.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void give(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        var own = misbehaviour;
        try (exchange) {
            if (own != null) {
                own.answer(exchange);
            } else if (revoked || !isSigned(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (!ready) {
                exchange.getResponseHeaders().add("Retry-After", "120");
                exchange.sendResponseHeaders(202, -1);
            } else {
                var body = exchange.getRequestURI().getPath().equals("/facts")
                        ? FACTS.getBytes(StandardCharsets.UTF_8)
                        : "%PDF-1.7 income".getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private boolean isSigned(@Nullable String header) {
        if (header == null || !header.startsWith("Bearer ")) {
            return false;
        }
        try {
            var token = SignedJWT.parse(header.substring("Bearer ".length()));
            var keys = JWKSet.load(authorization.jwksUrl(ISSUER).url());
            var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
            return token.verify(new RSASSAVerifier(key));
        } catch (Exception nonsense) {
            return false;
        }
    }

    @Override
    public void close() {
        data.stop(0);
        threads.shutdownNow();
        authorization.shutdown();
    }
}
