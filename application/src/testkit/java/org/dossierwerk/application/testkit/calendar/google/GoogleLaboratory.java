package org.dossierwerk.application.testkit.calendar.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dossierwerk.application.testkit.calendar.Chance;
import org.dossierwerk.application.testkit.calendar.Later;
import org.dossierwerk.application.testkit.calendar.Purpose;
import org.dossierwerk.application.testkit.calendar.SentNotice;
import org.dossierwerk.application.testkit.calendar.Writings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Google Calendar v3 on loopback, as its documents describe it and no kinder: calendars and events that stay, with etags,
 * sequences, ids that are taken for ever, tombstones, page and sync tokens, invitations, channels and batches. What the discovery
 * document does not name - a path, a query parameter, a property - is refused with 400, and what is asked as well as what is answered
 * is measured against strict schemas made of that document. What the documents leave open is said where it is decided.
 *
 * <p>It plays what calendars are synchronised with, and not the rest: no access lists, settings or colours, no copies of an event in
 * the calendars of its guests, and of series the rules that people's calendars are made of.
 */
public final class GoogleLaboratory implements AutoCloseable {

    private static final String SERVICE = "/calendar/v3/";
    private static final String BATCH = "/batch/calendar/v3";
    private static final int LARGEST = 4 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Function<String, Optional<String>> tokens;
    private final StrictSchema schema = new StrictSchema();
    private final Methods methods = new Methods();
    private final Desk desk;
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final Queue<Trouble> writeTroubles = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger under = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final Later later = new Later();
    private volatile @Nullable Chance chance;
    private volatile Duration delay = Duration.ZERO;

    /** A mail that went to a guest. */
    public record Mailed(String guest, String event, boolean callsOff) {}

    private GoogleLaboratory(Clock clock, Function<String, Optional<String>> tokens) {
        this.tokens = tokens;
        this.desk = new Desk(clock);
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * @param clock by which events are stamped and channels end
     * @param tokens whose account an access token opens; empty when it opens none
     */
    public static GoogleLaboratory start(Clock clock, Function<String, Optional<String>> tokens) {
        return new GoogleLaboratory(clock, tokens);
    }

    /** The root that clients are given instead of {@code https://www.googleapis.com/}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Opens an account with one calendar, whose id is the address. */
    public synchronized void open(String account, ZoneId zone) {
        add(account, account, account, zone);
    }

    /** Gives the account another calendar of its own. */
    public synchronized void add(String account, String calendar, String title, ZoneId zone) {
        var agenda = new Agenda(calendar, title, zone);
        agenda.share(account, "owner");
        desk.add(agenda);
    }

    /** @param role freeBusyReader, reader, writer or owner */
    public synchronized void share(String calendar, String account, String role) {
        desk.agenda(calendar).share(account, role);
    }

    public synchronized void unshare(String calendar, String account) {
        desk.agenda(calendar).unshare(account);
    }

    public synchronized void drop(String calendar) {
        desk.drop(calendar);
    }

    /** What the owner of an account does in a program of their own. */
    public GoogleOwner owner(String account) {
        return new GoogleOwner(this, account);
    }

    /** Does something to the events of a calendar, without a request. */
    synchronized <T> T at(String calendar, Work<T> work) {
        return work.on(desk.agenda(calendar), desk.writing());
    }

    interface Work<T> {
        T on(Agenda agenda, Writing writing);
    }

    /** The next request goes wrong so. */
    public void next(Trouble trouble) {
        troubles.add(trouble);
    }

    /** The next request that changes an event goes wrong so. */
    public void nextWrite(Trouble trouble) {
        writeTroubles.add(trouble);
    }

    /** Each request from now on may go wrong, as it is decided when it comes; null when none is to any more. */
    public void goWrong(@Nullable Chance decides) {
        chance = decides;
    }

    /** What was to be carried out later is carried out now. */
    public void land() {
        desk.writings().land(later);
    }

    public void delay(Duration each) {
        delay = each;
    }

    /** No page and no sync token is known any longer (410). */
    public synchronized void loseCursors() {
        desk.forgetCursors();
    }

    /** No page has more, whatever is asked for. */
    public synchronized void pageSize(int most) {
        desk.pageSize(most);
    }

    /** Whether a request for the page that follows is answered with the page before. */
    public synchronized void repeatPages(boolean on) {
        desk.repeatPages(on);
    }

    /** The next list begins with a page that is empty and not the last. */
    public synchronized void emptyNextPage() {
        desk.emptyNextPage();
    }

    /**
     * What happens to notices from now on.
     *
     * @param lost share of them, 0 to 1
     * @param doubled share of them
     * @param shuffled whether some wait for others and then leave in any order
     */
    public void notices(double lost, double doubled, boolean shuffled, Random chance) {
        desk.channels().trouble(lost, doubled, shuffled, chance);
    }

    /** Waits until every notice there is cause for has left. */
    public void deliverNotices() {
        desk.channels().deliver();
    }

    public void loseChannels() {
        desk.channels().forget();
    }

    /** How many channels are open. */
    public int channels() {
        return desk.channels().open();
    }

    /** How many of them tell of that calendar. */
    public int channels(String calendar) {
        return desk.channels().open(calendar);
    }

    /** The notices that left and were answered, oldest first. */
    public List<SentNotice> notices() {
        return desk.channels().sent();
    }

    /** The mails that went to guests, oldest first. */
    public synchronized List<Mailed> mailed() {
        return desk.mailed();
    }

    public int requests() {
        return requests.get();
    }

    public Writings writings() {
        return desk.writings();
    }

    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** Why it refused what it refused. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Answers of its own that were not as the schema wants them: the laboratory is wrong then. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        int now = under.incrementAndGet();
        mostAtOnce.accumulateAndGet(now, Math::max);
        try (exchange) {
            Optional<Outgoing> answer;
            try {
                var body = exchange.getRequestBody().readNBytes(LARGEST);
                pause(delay);
                answer = answer(exchange, body);
            } finally {
                // Before the answer leaves: whoever has it may ask again at once.
                under.decrementAndGet();
            }
            if (answer.isPresent()) {
                answer.get().to(exchange);
            }
        }
    }

    /** An answer as it leaves. */
    private record Outgoing(int status, Map<String, String> headers, byte[] body) {

        static Outgoing of(Said said) {
            var headers = new LinkedHashMap<>(said.headers());
            var json = said.body();
            if (json == null) {
                return new Outgoing(said.status(), headers, new byte[0]);
            }
            headers.put("Content-Type", "application/json; charset=UTF-8");
            return new Outgoing(said.status(), headers, json.toString().getBytes(UTF_8));
        }

        void to(HttpExchange exchange) throws IOException {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Empty when nothing is said at all. */
    private Optional<Outgoing> answer(HttpExchange exchange, byte[] body) throws IOException {
        var trouble = trouble(exchange);
        if (trouble == null) {
            return Optional.of(carriedOut(exchange, body));
        }
        if (trouble.later()) {
            later.keep(() -> carriedOut(exchange, body));
        }
        if (trouble.done()) {
            carriedOut(exchange, body);
        }
        pause(trouble.pause());
        return trouble.status() == 0 ? Optional.empty() : Optional.of(Outgoing.of(refused(trouble)));
    }

    private static boolean writes(HttpExchange exchange) {
        var path = exchange.getRequestURI().getRawPath();
        return !exchange.getRequestMethod().equals("GET") && path.contains("/events") && !path.endsWith("/watch");
    }

    private Outgoing carriedOut(HttpExchange exchange, byte[] body) {
        var uri = exchange.getRequestURI();
        var headers = headers(exchange);
        try {
            if (BATCH.equals(uri.getRawPath())) {
                var unpacked = Asked.of("POST", BATCH, null, headers, body).body();
                var text = Batch.answer(headers, unpacked, this::one).getBytes(UTF_8);
                return new Outgoing(200, Map.of("Content-Type", Batch.contentType()), text);
            }
            return Outgoing.of(
                    one(Asked.of(exchange.getRequestMethod(), uri.getRawPath(), uri.getRawQuery(), headers, body)));
        } catch (Refusal refusal) {
            refusals.add(refusal.toString());
            return Outgoing.of(refusal.said());
        }
    }

    private @Nullable Trouble trouble(HttpExchange exchange) {
        var scripted = writes(exchange) ? writeTroubles.poll() : null;
        if (scripted == null) {
            scripted = troubles.poll();
        }
        var drawing = chance;
        return scripted == null && drawing != null ? Trouble.of(drawing.next(purpose(exchange))) : scripted;
    }

    private static Purpose purpose(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/watch") || path.endsWith("/channels/stop")) {
            return Purpose.SUBSCRIBING;
        }
        var query = String.valueOf(exchange.getRequestURI().getRawQuery());
        return switch (exchange.getRequestMethod()) {
            case "PUT", "PATCH" -> Purpose.CHANGING;
            case "DELETE" -> Purpose.REMOVING;
            case "POST" -> path.endsWith("/events") ? Purpose.CREATING : Purpose.READING;
            default -> query.contains("syncToken=") ? Purpose.CHANGES : Purpose.READING;
        };
    }

    private Said refused(Trouble trouble) {
        var domain = trouble.status() == 403 ? "usageLimits" : "global";
        return new Refusal(
                        trouble.status(), domain, trouble.reason(), "As the script says", trouble.retryAfter())
                .said();
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return headers;
    }

    private Said one(Asked asked) {
        try {
            if (!asked.path().startsWith(SERVICE)) {
                throw new Refusal(404, "global", "notFound", "No such path: " + asked.path());
            }
            var match = methods.match(asked.path().substring(SERVICE.length()), asked);
            var account = account(asked);
            var body = body(match.method(), asked);
            Said said;
            synchronized (this) {
                said = desk.answer(match, account, asked, body);
            }
            return measured(match.method(), asked, said);
        } catch (Refusal refusal) {
            refusals.add(refusal.toString());
            return refusal.said();
        }
    }

    private String account(Asked asked) {
        var authorization = asked.headers().getOrDefault("authorization", "");
        return Optional.of(authorization)
                .filter(given -> given.startsWith("Bearer "))
                .flatMap(given -> tokens.apply(given.substring("Bearer ".length())))
                .orElseThrow(Refusal::unauthorised);
    }

    private JsonNode body(Methods.Method method, Asked asked) {
        if (method.request().isEmpty()) {
            if (asked.body().length > 0) {
                throw Refusal.badRequest("badRequest", "No body is expected");
            }
            return Tokens.blank();
        }
        if (!asked.headers().getOrDefault("content-type", "").startsWith("application/json")) {
            throw Refusal.badRequest("badRequest", "A body is application/json");
        }
        JsonNode body;
        try {
            body = JsonMapper.shared().readTree(asked.body());
        } catch (JacksonException e) {
            throw Refusal.badRequest("parseError", "Parse Error");
        }
        var complaints = schema.complaintsOfRequest(method.request(), withoutNulls(body));
        if (!complaints.isEmpty()) {
            throw Refusal.badRequest("badRequest", "Invalid JSON payload received. " + complaints);
        }
        return method.verb().equals("PATCH") ? body : withoutNulls(body);
    }

    /** A null takes a property away, or stands for nothing. */
    private static JsonNode withoutNulls(JsonNode value) {
        if (!value.isObject()) {
            return value;
        }
        var rest = JsonMapper.shared().createObjectNode();
        for (var property : value.properties()) {
            if (!property.getValue().isNull()) {
                rest.set(property.getKey(), withoutNulls(property.getValue()));
            }
        }
        return rest;
    }

    private Said measured(Methods.Method method, Asked asked, Said said) {
        var body = said.body();
        if (body == null || method.response().isEmpty()) {
            return said;
        }
        for (var complaint : schema.complaints(method.response(), body)) {
            complaints.add(method.id() + ": " + complaint);
        }
        var fields = asked.one("fields");
        return fields == null
                ? said
                : new Said(said.status(), said.headers(), PartialResponse.of(body, fields));
    }

    private static void pause(Duration time) throws IOException {
        if (time.isZero()) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", e);
        }
    }

    static ObjectNode json() {
        return JsonMapper.shared().createObjectNode();
    }

    @Override
    public void close() {
        server.stop(0);
        desk.channels().close();
        threads.shutdownNow();
    }
}
