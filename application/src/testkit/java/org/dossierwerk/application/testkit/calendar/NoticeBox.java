package org.dossierwerk.application.testkit.calendar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars.SentNotice;

/** An address on loopback at which notices come in, and are read by the provider they are for. */
public final class NoticeBox implements AutoCloseable {

    private final Push push;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Push.Notice> notices = new ArrayList<>();
    private final List<SentNotice> sent = new ArrayList<>();

    public NoticeBox(Push push) {
        this.push = push;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/notices", this::take);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/notices");
    }

    /** What the provider read in what came, oldest first. */
    public synchronized List<Push.Notice> notices() {
        return List.copyOf(notices);
    }

    public synchronized void clear() {
        notices.clear();
        sent.clear();
    }

    /** What came, as it came; it is gone then. */
    public synchronized List<SentNotice> take() {
        var taken = List.copyOf(sent);
        clear();
        return taken;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
            var received = new Push.Received(
                    headers,
                    query(exchange.getRequestURI().getRawQuery()),
                    exchange.getRequestBody().readAllBytes());
            var read = push.read(received);
            synchronized (this) {
                notices.addAll(read.notices());
                sent.add(new SentNotice(exchange.getRequestURI().getPath(), received));
            }
            var answer = read.answer().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        for (var pair : raw == null ? new String[0] : raw.split("&")) {
            int is = pair.indexOf('=');
            if (is > 0) {
                query.put(
                        URLDecoder.decode(pair.substring(0, is), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
