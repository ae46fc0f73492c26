package org.dossierwerk.adapters.web.agenda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.dossierwerk.adapters.web.ui.Assets;
import org.dossierwerk.adapters.web.ui.Theme;
import org.dossierwerk.domain.shared.Language;

/** An office of one week on loopback: the real templates, style sheets and scripts under the real policy, and moves in memory. */
final class CalendarServer implements AutoCloseable {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final Rendering rendering = new Rendering();
    private final List<Entry> entries = new CopyOnWriteArrayList<>(Example.week());
    private final List<Map<String, String>> moves = new CopyOnWriteArrayList<>();
    private volatile int refusal;

    CalendarServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/calendar", exchange -> html(exchange, 200, ""));
        server.createContext("/appointments", this::appointment);
        server.createContext("/assets", this::asset);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Every move that arrived, as its form fields. */
    List<Map<String, String>> moves() {
        return moves;
    }

    /** Answers moves with this status and a notice from now on. */
    void refuse(int status) {
        refusal = status;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void close() {
        server.stop(0);
        ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
    }

    private void appointment(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            send(
                    exchange,
                    200,
                    "text/html; charset=utf-8",
                    "<!doctype html><link rel=icon href='data:,'><h1>form</h1>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new HashMap<>();
        parameters(body).forEach((name, values) -> form.put(name, values.get(0)));
        form.put("path", exchange.getRequestURI().getPath());
        moves.add(form);
        if (refusal == 0) {
            entries.replaceAll(
                    entry -> entry.id().equals(UUID.fromString(form.get("id"))) ? moved(entry, form) : entry);
        }
        html(exchange, refusal == 0 ? 200 : refusal, form.get("here"));
    }

    private static Entry moved(Entry entry, Map<String, String> form) {
        var start = LocalDate.parse(form.get("date"))
                .atTime(LocalTime.parse(form.get("time")))
                .atZone(Example.AMSTERDAM);
        return new Entry(
                entry.id(),
                form.get("adviser"),
                start,
                start.plusMinutes(Long.parseLong(form.get("minutes"))),
                entry.title(),
                entry.client(),
                entry.seats(),
                entry.kind(),
                entry.sign(),
                entry.visibleToClient(),
                entry.state(),
                entry.selected(),
                entry.movable(),
                entry.href(),
                entry.version() + 1);
    }

    private void html(HttpExchange exchange, int status, String here) throws IOException {
        String address = here.isEmpty() ? exchange.getRequestURI().toString() : here;
        String query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        Map<String, List<String>> wanted = parameters(query);
        String date = first(wanted, "date", "2026-11-24");
        AgendaView view = AgendaView.fromParam(first(wanted, "view", "week")).orElseThrow();
        AgendaRequest usual = Example.request(view, date);
        List<String> keys = wanted.getOrDefault("adviser", List.of("sanne", "joris", "meike"));
        List<AdviserColumn> advisers = Example.OFFICE.stream()
                .map(each -> new AdviserColumn(
                        each.key(), each.name(), each.initials(), each.hue(), keys.contains(each.key()), each.self()))
                .toList();
        AgendaRequest request = new AgendaRequest(
                view,
                wanted.containsKey("view"),
                usual.date(),
                usual.zone(),
                usual.opens(),
                LocalTime.of(19, 0),
                wanted.containsKey("hours"),
                usual.now(),
                advisers,
                usual.paths());
        AgendaPage page = AgendaPage.of(request, entries);
        AgendaPage shown = status == 200 ? page : page.withNotice("Die tijd is net bezet.");
        Language language = Language.ofTag(first(wanted, "lang", "nl")).orElseThrow();
        Theme theme = Theme.of(first(wanted, "theme", "light"));
        byte[] bytes =
                rendering.page(shown, rendering.frame(language, theme, address)).getBytes(StandardCharsets.UTF_8);
        send(exchange, status, "text/html; charset=utf-8", bytes);
    }

    private void asset(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(Assets.root().length());
        try (InputStream file = CalendarServer.class.getResourceAsStream("/static/" + path)) {
            String type = path.endsWith(".css")
                    ? "text/css"
                    : path.endsWith(".js") ? "text/javascript" : path.endsWith(".svg") ? "image/svg+xml" : "font/woff2";
            send(exchange, file == null ? 404 : 200, type, file == null ? new byte[0] : file.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String first(Map<String, List<String>> parameters, String name, String otherwise) {
        return parameters.getOrDefault(name, List.of(otherwise)).get(0);
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
            parameters.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(value);
        }
        return parameters;
    }
}
