package org.dossierwerk.application.testkit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierwerk.application.testkit.leak.Canary;

/**
 * Microsoft's token endpoint and Graph's {@code sendMail} on loopback, as their documents describe them: whatever is not exactly
 * as it should be is refused. What Exchange makes of a message afterwards is not played.
 */
public final class StrictGraphServer implements AutoCloseable {

    /** As large as a request may be. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private static final String SEND = "/v1.0/users/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String tenant;
    private final String client;
    private final String secret;
    private final String mailbox;
    private final Clock clock;
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger issued = new AtomicInteger();
    private final Queue<Answer> instead = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> insteadOfToken = new ConcurrentLinkedQueue<>();
    private final List<byte[]> sent = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private volatile Duration life = Duration.ofHours(1);
    private volatile Duration pause = Duration.ZERO;

    /**
     * What is said instead of the usual.
     *
     * @param stored whether the message is taken all the same
     * @param hangUp whether nothing is said at all
     */
    private record Answer(int status, String retryAfter, boolean stored, boolean hangUp) {}

    private StrictGraphServer(String tenant, String client, String secret, String mailbox, Clock clock)
            throws IOException {
        this.tenant = tenant;
        this.client = client;
        this.secret = secret;
        this.mailbox = mailbox;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * @param mailbox that messages may come from
     * @param clock by which tokens expire
     */
    public static StrictGraphServer start(String tenant, String client, String secret, String mailbox, Clock clock)
            throws IOException {
        return new StrictGraphServer(tenant, client, secret, mailbox, clock);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How long the tokens live that are given from now on. */
    public void tokensLive(Duration time) {
        life = time;
    }

    /** Nobody's token opens anything any more. */
    public void revokeTokens() {
        tokens.clear();
    }

    /** How long each answer of {@code sendMail} takes from now on. */
    public void takeTime(Duration each) {
        pause = each;
    }

    /** @param retryAfter the header of that name, or empty */
    public void answerNext(int status, String retryAfter) {
        instead.add(new Answer(status, retryAfter, false, false));
    }

    /** Takes the next message and says nothing. */
    public void loseNextAnswer() {
        instead.add(new Answer(0, "", true, true));
    }

    /** @param retryAfter the header of that name, or empty */
    public void answerNextTokenRequest(int status, String retryAfter) {
        insteadOfToken.add(new Answer(status, retryAfter, false, false));
    }

    /** The messages it took, in that order. */
    public List<byte[]> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    /** Why it refused what it refused. */
    public List<String> refusals() {
        synchronized (refusals) {
            return List.copyOf(refusals);
        }
    }

    public int tokensIssued() {
        return issued.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(2 * LARGEST);
            var path = exchange.getRequestURI().getRawPath();
            if (!exchange.getRequestMethod().equals("POST")) {
                refuse(exchange, 405, "Request_BadRequest", "POST only");
            } else if (path.equals("/" + tenant + "/oauth2/v2.0/token")) {
                token(exchange, new String(body, UTF_8));
            } else if (path.startsWith(SEND)) {
                send(exchange, path, body);
            } else {
                refuse(exchange, 404, "BadRequest", "Resource not found for the segment " + path);
            }
        }
    }

    private void token(HttpExchange exchange, String body) throws IOException {
        var scripted = insteadOfToken.poll();
        if (scripted != null) {
            scripted(exchange, scripted);
            return;
        }
        var expected = new TreeMap<>(Map.of(
                "grant_type", "client_credentials",
                "client_id", client,
                "client_secret", secret,
                "scope", address() + "/.default"));
        if (!"application/x-www-form-urlencoded".equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                || !fields(body).equals(expected)) {
            note("token: " + fields(body).keySet());
            say(exchange, 401, "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client\"}");
            return;
        }
        var token = "token-" + Canary.WORD + issued.incrementAndGet();
        tokens.put(token, clock.instant().plus(life));
        say(
                exchange,
                200,
                "{\"token_type\":\"Bearer\",\"expires_in\":" + life.toSeconds() + ",\"ext_expires_in\":"
                        + life.toSeconds() + ",\"access_token\":\"" + token + "\"}");
    }

    private static Map<String, String> fields(String body) {
        var fields = new TreeMap<String, String>();
        for (var field : body.split("&")) {
            var pair = field.split("=", 2);
            fields.put(pair[0], URLDecoder.decode(pair.length > 1 ? pair[1] : "", UTF_8));
        }
        return fields;
    }

    private void send(HttpExchange exchange, String path, byte[] body) throws IOException {
        pause();
        var token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).replaceFirst("^Bearer ", "");
        if (tokens.getOrDefault(token, Instant.MIN).isBefore(clock.instant())) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            refuse(exchange, 401, "InvalidAuthenticationToken", "Access token has expired or is not yet valid.");
            return;
        }
        var scripted = instead.poll();
        if (scripted != null && !scripted.stored()) {
            scripted(exchange, scripted);
            return;
        }
        if (!path.equals(SEND + mailbox.replace("@", "%40") + "/sendMail") && !path.equals(SEND + mailbox + "/sendMail")) {
            refuse(exchange, 404, "ErrorInvalidUser", "The requested user is invalid.");
        } else if (!"text/plain".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            refuse(exchange, 415, "UnsupportedMediaType", "MIME comes as text/plain");
        } else if (body.length > LARGEST) {
            refuse(exchange, 413, "RequestEntityTooLarge", "The request is too large");
        } else {
            take(exchange, body, scripted != null);
        }
    }

    private void take(HttpExchange exchange, byte[] body, boolean hangUp) throws IOException {
        byte[] mime;
        try {
            mime = Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            refuse(exchange, 400, "ErrorMimeContentInvalidBase64String", "Invalid base64 string for MIME content.");
            return;
        }
        var complaints = StrictMime.complaints(mime);
        if (!complaints.isEmpty()) {
            refuse(exchange, 400, "ErrorMimeContentInvalid", String.join(", ", complaints));
        } else if (!StrictMime.header(mime, "From").endsWith("<" + mailbox + ">")) {
            refuse(exchange, 403, "ErrorSendAsDenied", "The user account may not send as that address.");
        } else {
            synchronized (sent) {
                sent.add(mime);
            }
            if (!hangUp) {
                exchange.sendResponseHeaders(202, -1);
            }
        }
    }

    private void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", e);
        }
    }

    private void scripted(HttpExchange exchange, Answer answer) throws IOException {
        if (!answer.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        refuse(exchange, answer.status(), "Scripted", "As the script says");
    }

    private void refuse(HttpExchange exchange, int status, String code, String message) throws IOException {
        note(status + " " + code + ": " + message);
        say(exchange, status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
    }

    private void note(String refusal) {
        synchronized (refusals) {
            refusals.add(refusal);
        }
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
