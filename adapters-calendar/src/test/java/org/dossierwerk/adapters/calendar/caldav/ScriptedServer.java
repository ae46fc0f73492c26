package org.dossierwerk.adapters.calendar.caldav;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server that answers whatever a test wants it to. */
final class ScriptedServer implements AutoCloseable {

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Told> answers = request -> new Told(404, "");

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "scripted-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    record Asked(String method, String path, String body, Headers headers) {

        boolean withPassword() {
            return headers.containsKey("Authorization");
        }

        /** The first of that name, or empty. */
        String header(String name) {
            return headers.containsKey(name) ? headers.getFirst(name) : "";
        }
    }

    /** @param headers lines such as {@code Location: /there} */
    record Told(int status, String body, String... headers) {

        static Told multistatus(String responses) {
            return new Told(
                    207,
                    "<d:multistatus xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\">" + responses
                            + "</d:multistatus>");
        }

        static String part(String href, String properties) {
            return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop>" + properties
                    + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
        }
    }

    void answering(Function<Asked, Told> by) {
        answers = by;
    }

    List<Asked> asked() {
        return asked;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    body,
                    exchange.getRequestHeaders());
            asked.add(request);
            var told = answers.apply(request);
            for (var header : told.headers()) {
                int colon = header.indexOf(':');
                exchange.getResponseHeaders()
                        .add(
                                header.substring(0, colon),
                                header.substring(colon + 1).strip());
            }
            var octets = told.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(told.status(), octets.length == 0 ? -1 : octets.length);
            exchange.getResponseBody().write(octets);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
