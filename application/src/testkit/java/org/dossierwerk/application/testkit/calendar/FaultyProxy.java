package org.dossierwerk.application.testkit.calendar;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Stands on loopback between a provider and a real server, hands on what both say, and lets go wrong what one asks for. What
 * requests are for a {@link Dialect} tells it; what it cannot do it declines.
 */
public final class FaultyProxy implements Faults, AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "transfer-encoding", "host", "expect", "upgrade", "http2-settings", "date");

    private final URI target;
    private final String secret;
    private final Dialect dialect;
    private final Consumer<byte[]> put;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultyProxy::daemon);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Deque<Answer> next = new ArrayDeque<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Writings writings = new Writings();
    private final Later later = new Later();
    private volatile @Nullable Chance chance;
    private volatile Duration delay = Duration.ZERO;
    private boolean losing;
    private boolean revoked;

    /**
     * Before a server of any kind.
     *
     * @param target of which scheme, host and port count
     * @param secret that lets us in there
     */
    public FaultyProxy(URI target, String secret, Dialect dialect) throws IOException {
        this(target, secret, dialect, object -> {});
    }

    /**
     * Before a CalDAV server.
     *
     * @param put is told every object that is put on the server
     */
    public FaultyProxy(URI target, String secret, Consumer<byte[]> put) throws IOException {
        this(target, secret, Dialect.webDav(), put);
    }

    private FaultyProxy(URI target, String secret, Dialect dialect, Consumer<byte[]> put) throws IOException {
        this.target = target;
        this.secret = secret;
        this.dialect = dialect;
        this.put = put;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    private record Answer(int status, Optional<String> retryAfter, String body) {
        private static Answer of(int status) {
            return new Answer(status, Optional.empty(), "");
        }
    }

    /** The same address, by way of this. */
    public URI through(URI address) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + tail(address));
    }

    private void take(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            pause(delay);
            var request = request(exchange, new String(body, StandardCharsets.UTF_8));
            var purpose = dialect.purpose(request);
            var instead = instead(request);
            var drawing = chance;
            var mishap = instead != null || drawing == null ? Mishap.NONE : drawing.next(purpose);
            if (mishap.later()) {
                later.keep(() -> forwardLate(exchange, purpose, request, body));
            }
            if (instead != null || !mishap.done()) {
                underWay.decrementAndGet();
                say(exchange, instead == null ? answer(purpose, mishap) : instead);
                return;
            }
            if ("PUT".equals(exchange.getRequestMethod())) {
                put.accept(body);
            }
            var answer = forward(exchange, body);
            underWay.decrementAndGet();
            note(purpose, request, answer.statusCode() / 100 == 2);
            if (!mishap.isNone()) {
                pause(mishap.pause());
                say(exchange, answer(purpose, mishap));
            } else if (!loses(purpose)) {
                remember(answer.body());
                copy(answer, exchange.getResponseHeaders());
                answer(exchange, answer.statusCode(), answer.body());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void forwardLate(HttpExchange exchange, Purpose purpose, Dialect.Request request, byte[] body) {
        try {
            var answer = forward(exchange, body);
            note(purpose, request, answer.statusCode() / 100 == 2);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static Dialect.Request request(HttpExchange exchange, String body) {
        boolean conditional = exchange.getRequestHeaders().containsKey("If-Match");
        return new Dialect.Request(exchange.getRequestMethod(), exchange.getRequestURI(), conditional, body);
    }

    /** A cursor is given up in the words of the system, whatever says 410 elsewhere. */
    private Answer answer(Purpose purpose, Mishap mishap) {
        boolean isOfCursor = purpose == Purpose.CHANGES && mishap.status() == 410;
        return isOfCursor ? cursorLost() : new Answer(mishap.status(), Optional.ofNullable(mishap.retryAfter()), "");
    }

    private Answer cursorLost() {
        var lostCursor = dialect.cursorLost();
        return new Answer(lostCursor.status(), Optional.empty(), lostCursor.body());
    }

    private void note(Purpose purpose, Dialect.Request request, boolean done) {
        if (purpose == Purpose.CREATING) {
            writings.creating(dialect.entry(request));
        }
        if (done && (purpose == Purpose.CREATING || purpose == Purpose.CHANGING)) {
            writings.written(dialect.entry(request), dialect.time(request));
        }
        if (done && purpose == Purpose.REMOVING) {
            writings.removed();
        }
    }

    /** With 0, nothing. */
    private static void say(HttpExchange exchange, Answer instead) throws IOException {
        if (instead.status() == 0) {
            return;
        }
        instead.retryAfter().ifPresent(wait -> exchange.getResponseHeaders().add("Retry-After", wait));
        if (instead.status() == 401) {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"calendars\"");
        }
        answer(exchange, instead.status(), instead.body().getBytes(StandardCharsets.UTF_8));
    }

    private synchronized @Nullable Answer instead(Dialect.Request request) {
        var planned = next.poll();
        if (planned != null) {
            return planned;
        }
        if (revoked) {
            return Answer.of(401);
        }
        var path = request.address().getPath();
        if (unreadable.stream().anyMatch(path::startsWith)) {
            return Answer.of(403);
        }
        return dialect.cursor(request).filter(lost::contains).isPresent() ? cursorLost() : null;
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(target.resolve(tail(exchange.getRequestURI())))
                .timeout(Duration.ofSeconds(60))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return sent(request.build(), 5);
    }

    /** The JDK's client uses connections again that a server of HTTP/1.0 has closed; nothing was done then. */
    private HttpResponse<byte[]> sent(HttpRequest request, int times) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            if (times == 1) {
                throw e;
            }
            return sent(request, times - 1);
        }
    }

    private void copy(HttpResponse<byte[]> answer, Headers headers) {
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                values.forEach(value -> headers.add(name, "location".equalsIgnoreCase(name) ? here(value) : value));
            }
        });
    }

    private String here(String location) {
        var there = target.resolve(location);
        return there.getAuthority().equals(target.getAuthority()) ? through(there).toString() : location;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean bodiless = body.length == 0 || "HEAD".equals(exchange.getRequestMethod()) || status == 204 || status == 304;
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized void remember(byte[] body) {
        for (var cursor : dialect.cursors(new String(body, StandardCharsets.UTF_8))) {
            given.add(cursor);
            lost.remove(cursor);
        }
    }

    private synchronized boolean loses(Purpose purpose) {
        boolean loses = losing && purpose.writes();
        losing = losing && !loses;
        return loses;
    }

    private static void pause(Duration time) throws InterruptedException {
        if (!time.isZero()) {
            Thread.sleep(time.toMillis());
        }
    }

    private static String tail(URI address) {
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "faulty-proxy");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void loseNextAnswer() {
        losing = true;
    }

    @Override
    public synchronized void answerNext(int status, Optional<String> retryAfter) {
        next.add(new Answer(status, retryAfter, ""));
    }

    @Override
    public void goWrong(@Nullable Chance drawing) {
        chance = drawing;
    }

    @Override
    public void land() {
        later.land();
    }

    /** Removals that went past it are not known. */
    @Override
    public Writings writings() {
        return writings;
    }

    @Override
    public void delay(Duration time) {
        delay = time;
    }

    @Override
    public synchronized void loseCursors() {
        lost.addAll(given);
    }

    @Override
    public boolean pageSize(int changes) {
        return false;
    }

    @Override
    public void repeatPages() {
        Assumptions.abort("A proxy makes no pages");
    }

    @Override
    public void emptyNextPage() {
        Assumptions.abort("A proxy makes no pages");
    }

    @Override
    public synchronized void revokeGrant() {
        revoked = true;
    }

    @Override
    public synchronized String grantAgain() {
        revoked = false;
        return secret;
    }

    @Override
    public void expireAccessToken() {
        Assumptions.abort("A password does not expire");
    }

    @Override
    public int renewals() {
        return 0;
    }

    @Override
    public synchronized void makeUnreadable(String calendar) {
        unreadable.add(dialect.path(calendar));
    }

    @Override
    public void deliverNotices() {
        Assumptions.abort("A proxy sends no notices");
    }

    @Override
    public void dropNotices() {
        Assumptions.abort("A proxy sends no notices");
    }

    @Override
    public void loseSubscriptions() {
        Assumptions.abort("A proxy sends no notices");
    }

    @Override
    public int requests() {
        return requests.get();
    }

    @Override
    public int mostAtOnce() {
        return most.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
