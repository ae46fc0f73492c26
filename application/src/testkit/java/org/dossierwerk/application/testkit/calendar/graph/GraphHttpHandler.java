package org.dossierwerk.application.testkit.calendar.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dossierwerk.application.testkit.calendar.Mishap;
import org.dossierwerk.application.testkit.calendar.OAuthLaboratory;
import org.dossierwerk.application.testkit.calendar.Purpose;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Requests as they come over the wire, and answers as they leave; both may be compressed. */
final class GraphHttpHandler implements HttpHandler {

    private static final String VERSION = "/v1.0/";
    private static final int LARGEST = 4 * 1024 * 1024;

    private final GraphRoutes routes;
    private final OAuthLaboratory oauth;
    private final GraphZones zones;
    private final StrictJson strict;
    private final Knobs knobs;
    private final Supplier<URI> address;
    private final List<String> complaints = new ArrayList<>();
    private final List<Request> asked = new ArrayList<>();

    private record Request(String line, Headers headers, String body) {}

    GraphHttpHandler(
            GraphRoutes routes,
            OAuthLaboratory oauth,
            GraphZones zones,
            StrictJson strict,
            Knobs knobs,
            Supplier<URI> address) {
        this.routes = routes;
        this.oauth = oauth;
        this.zones = zones;
        this.strict = strict;
        this.knobs = knobs;
        this.address = address;
    }

    List<String> complaints() {
        synchronized (complaints) {
            return List.copyOf(complaints);
        }
    }

    List<String> asked() {
        synchronized (asked) {
            return asked.stream()
                    .map(one -> (one.line() + " " + one.body()).strip())
                    .toList();
        }
    }

    List<String> asked(String header) {
        synchronized (asked) {
            return asked.stream()
                    .map(one -> one.line() + " "
                            + String.join(",", one.headers().getOrDefault(header, List.of())))
                    .toList();
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var said = counted(exchange);
            if (said.isPresent()) {
                say(exchange, said.get());
            }
        }
    }

    /** Whoever has an answer may ask again at once: it no longer counts as under way. */
    private Optional<Said> counted(HttpExchange exchange) throws IOException {
        knobs.begin();
        try {
            return answer(exchange);
        } finally {
            knobs.end();
        }
    }

    /** @return nothing when the answer gets lost */
    private Optional<Said> answer(HttpExchange exchange) throws IOException {
        pause(knobs.delay());
        var body = read(exchange);
        note(exchange, body);
        var instead = knobs.instead();
        if (instead.isPresent()) {
            instead.get().retryAfter().ifPresent(after -> exchange.getResponseHeaders().set("Retry-After", after));
            return Optional.of(Said.refused(instead.get().status(), "Laboratory", "As asked for"));
        }
        var purpose = purpose(exchange);
        var mishap = knobs.mishap(purpose);
        if (mishap.later()) {
            knobs.later().keep(() -> answer(exchange, body));
        }
        if (!mishap.done()) {
            return instead(exchange, mishap);
        }
        var said = answer(exchange, body);
        if (!mishap.isNone()) {
            pause(mishap.pause());
            return instead(exchange, mishap);
        }
        boolean isLost = said.status() < 300 && purpose.writes() && knobs.loses();
        return isLost ? Optional.empty() : Optional.of(said);
    }

    /** As Exchange refuses it (https://learn.microsoft.com/graph/errors). */
    private static Optional<Said> instead(HttpExchange exchange, Mishap mishap) {
        var retryAfter = mishap.retryAfter();
        if (retryAfter != null) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        var code =
                switch (mishap.status()) {
                    case 401 -> "InvalidAuthenticationToken";
                    case 410 -> "SyncStateNotFound";
                    case 412 -> "ErrorIrresolvableConflict";
                    case 429 -> "ApplicationThrottled";
                    default -> "Laboratory";
                };
        return mishap.status() == 0
                ? Optional.empty()
                : Optional.of(Said.refused(mishap.status(), code, "As was decided by chance"));
    }

    private static Purpose purpose(HttpExchange exchange) {
        var uri = exchange.getRequestURI();
        var query = String.valueOf(uri.getQuery());
        return switch (exchange.getRequestMethod()) {
            case "GET" -> query.contains("$deltatoken") || query.contains("$skiptoken") ? Purpose.CHANGES : Purpose.READING;
            case "DELETE" -> uri.getPath().contains("/subscriptions") ? Purpose.SUBSCRIBING : Purpose.REMOVING;
            case "PATCH" -> uri.getPath().contains("/subscriptions") ? Purpose.SUBSCRIBING : Purpose.CHANGING;
            default ->
                uri.getPath().endsWith("/getSchedule")
                        ? Purpose.READING
                        : uri.getPath().endsWith("/subscriptions") ? Purpose.SUBSCRIBING : Purpose.CREATING;
        };
    }

    private static void pause(Duration time) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", e);
        }
    }

    private void note(HttpExchange exchange, byte[] body) {
        var uri = exchange.getRequestURI();
        synchronized (asked) {
            var headers = new Headers();
            headers.putAll(exchange.getRequestHeaders());
            asked.add(new Request(
                    exchange.getRequestMethod() + " " + decoded(uri.toString()), headers, new String(body, UTF_8)));
        }
    }

    private static byte[] read(HttpExchange exchange) throws IOException {
        var stream = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(exchange.getRequestBody())
                : exchange.getRequestBody();
        return stream.readNBytes(LARGEST + 1);
    }

    private Said answer(HttpExchange exchange, byte[] body) {
        try {
            if (body.length > LARGEST) {
                throw new GraphRefusal(413, "RequestEntityTooLarge", "4 MB at most");
            }
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
            var path = exchange.getRequestURI().getRawPath();
            if (!path.startsWith(VERSION)) {
                throw GraphRefusal.badRequest("Unsupported segment: " + path);
            }
            var caller = caller(headers);
            var json = json(headers, body);
            if (path.equals(VERSION + "$batch") || path.equals(VERSION + "%24batch")) {
                return BatchResource.answer(json, (method, url, inner, part) -> answered(method, url, inner, part, caller));
            }
            var query = exchange.getRequestURI().getRawQuery();
            var url = path.substring(VERSION.length() - 1) + (query == null ? "" : "?" + query);
            return answered(exchange.getRequestMethod(), url, headers, json, caller);
        } catch (GraphRefusal refusal) {
            return refused(refusal);
        }
    }

    /** One request, by itself or out of a batch. */
    private Said answered(String method, String url, Map<String, String> headers, JsonNode body, @Nullable String caller) {
        try {
            var parts = url.split("\\?", 2);
            var segments = new ArrayList<String>();
            for (var segment : parts[0].substring(1).split("/")) {
                segments.add(decoded(segment.replace("+", "%2B")));
            }
            var prefer = headers.get("prefer");
            var said = routes.answer(new Asked(
                    method,
                    segments,
                    query(parts.length > 1 ? parts[1] : ""),
                    Preferences.of(prefer == null ? List.of() : List.of(prefer), zones),
                    headers.get("if-match"),
                    body,
                    caller,
                    address.get() + VERSION.substring(0, VERSION.length() - 1)));
            requireDescribed(said);
            return said;
        } catch (GraphRefusal refusal) {
            return refused(refusal);
        }
    }

    private void requireDescribed(Said said) {
        var body = said.body();
        if (body == null) {
            return;
        }
        var context = body.path("@odata.context").asString("");
        var complaint = new ArrayList<String>();
        if (context.endsWith("users/events/$entity")) {
            complaint.addAll(strict.complaints("event", body));
        }
        var type = context.contains("scheduleInformation")
                ? "scheduleInformation"
                : context.endsWith("users/calendars") ? "calendar" : "event";
        for (var item : body.path("value")) {
            if (!context.isEmpty()) {
                complaint.addAll(strict.complaints(type, item));
            }
        }
        if (!complaint.isEmpty()) {
            complain("the laboratory's own answer: " + complaint);
            throw new IllegalStateException("The laboratory's own answer: " + complaint);
        }
    }

    private Said refused(GraphRefusal refusal) {
        if (refusal.code().equals("BadRequest")) {
            complain(String.valueOf(refusal.getMessage()));
        }
        return Said.refused(refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()));
    }

    private void complain(String complaint) {
        synchronized (complaints) {
            complaints.add(complaint);
        }
    }

    /** @return whose token it is; null when it is the application's own */
    private @Nullable String caller(Map<String, String> headers) {
        var token = headers.getOrDefault("authorization", "").replaceFirst("^Bearer ", "");
        var holder = oauth.holder(token)
                .orElseThrow(() -> new GraphRefusal(
                        401, "InvalidAuthenticationToken", "Access token has expired or is not yet valid."));
        if (holder.scopes().stream()
                .noneMatch(scope -> scope.endsWith("Calendars.ReadWrite") || scope.endsWith("/.default"))) {
            throw GraphRefusal.denied();
        }
        return holder.user().isEmpty() ? null : holder.user();
    }

    private static JsonNode json(Map<String, String> headers, byte[] body) {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        if (!headers.getOrDefault("content-type", "").startsWith("application/json")) {
            throw new GraphRefusal(415, "UnsupportedMediaType", "JSON comes as application/json");
        }
        try {
            return StrictJson.JSON.readTree(body);
        } catch (JacksonException e) {
            throw GraphRefusal.badRequest("Not JSON");
        }
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        for (var pair : raw.isEmpty() ? new String[0] : raw.split("&")) {
            var parts = pair.split("=", 2);
            var before = query.put(
                    decoded(parts[0]).toLowerCase(Locale.ROOT), decoded(parts.length > 1 ? parts[1] : ""));
            if (before != null) {
                throw GraphRefusal.badRequest("Twice in the query: " + parts[0]);
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static void say(HttpExchange exchange, Said said) throws IOException {
        var headers = exchange.getResponseHeaders();
        said.headers().forEach(headers::set);
        headers.set("request-id", UUID.randomUUID().toString());
        if (said.status() == 401) {
            headers.set("WWW-Authenticate", "Bearer realm=\"\", error=\"invalid_token\"");
        }
        if (said.body() == null) {
            exchange.sendResponseHeaders(said.status(), -1);
            return;
        }
        var body = said.body().toString().getBytes(UTF_8);
        headers.set("Content-Type", "application/json; odata.metadata=minimal; charset=utf-8");
        if (String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding")).contains("gzip")) {
            headers.set("Content-Encoding", "gzip");
            body = compressed(body);
        }
        exchange.sendResponseHeaders(said.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] compressed(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
