package org.dossierwerk.adapters.web.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.shared.ContentPolicy;
import org.dossierwerk.adapters.web.shared.Pieces;
import org.dossierwerk.adapters.web.ui.Assets;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages of an office in memory on loopback, for a real browser: under the real policy, and signed in from the start. */
public final class OfficeServer implements AutoCloseable {

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "woff2", "font/woff2");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Browser browser;

    /** @param port 0 for any that is free */
    public OfficeServer(Browser signedIn, int port) {
        browser = signedIn;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::page);
        server.createContext(Assets.root(), OfficeServer::asset);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void page(HttpExchange exchange) throws IOException {
        var answer = ask(exchange);
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        Objects.requireNonNullElse(answer.header("Content-Type"), "text/html; charset=utf-8"));
        exchange.getResponseHeaders()
                .set(
                        ContentPolicy.HEADER,
                        Optional.ofNullable(answer.header(ContentPolicy.HEADER)).orElse(ContentPolicy.PAGE));
        Optional.ofNullable(answer.header(Pieces.OFFSET))
                .ifPresent(offset -> exchange.getResponseHeaders().set(Pieces.OFFSET, offset));
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().set(HttpHeaders.LOCATION, answer.location());
        }
        send(exchange, answer.status(), answer.raw().getContentAsByteArray());
    }

    private synchronized Browser.Answer ask(HttpExchange exchange) throws IOException {
        var address = URI.create(exchange.getRequestURI().toString());
        var body = exchange.getRequestBody().readAllBytes();
        AbstractMockHttpServletRequestBuilder<?> request = switch (exchange.getRequestMethod()) {
            case "POST" -> posted(exchange, address, body);
            case "PATCH" -> patched(exchange, address, body);
            default -> MockMvcRequestBuilders.get(address);
        };
        cookies(exchange).forEach(request::cookie);
        return browser.send(request);
    }

    private static AbstractMockHttpServletRequestBuilder<?> posted(HttpExchange exchange, URI address, byte[] body) {
        var type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        return type.startsWith("multipart/")
                ? Parts.of(type, body).into(MockMvcRequestBuilders.multipart(address), exchange.getRequestHeaders())
                : filled(MockMvcRequestBuilders.post(address), new String(body, StandardCharsets.UTF_8));
    }

    private static AbstractMockHttpServletRequestBuilder<?> patched(HttpExchange exchange, URI address, byte[] body) {
        var request = MockMvcRequestBuilders.patch(address).content(body);
        Stream.of(Pieces.OFFSET, Pieces.LENGTH, Pieces.NAME)
                .forEach(name ->
                        request.header(name, exchange.getRequestHeaders().getFirst(name)));
        return request;
    }

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, String body) {
        pairs(body, "&").forEach(pair -> request.param(pair[0], pair[1]));
        return request;
    }

    private static Stream<Cookie> cookies(HttpExchange exchange) {
        var header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Cookie"), "");
        return pairs(header, "; ").map(pair -> new Cookie(pair[0], pair[1]));
    }

    private static Stream<String[]> pairs(String text, String between) {
        return Stream.of(text.split(between))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .map(pair -> new String[] {decoded(pair[0]), decoded(pair[1])});
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void asset(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(Assets.root().length());
        try (InputStream file = OfficeServer.class.getResourceAsStream("/static/" + path)) {
            exchange.getResponseHeaders()
                    .set("Content-Type", TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain"));
            send(exchange, file == null ? 404 : 200, file == null ? new byte[0] : file.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
