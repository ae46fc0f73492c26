package org.dossierwerk.adapters.web.ui;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dossierwerk.domain.shared.Language;

/**
 * Serves the {@link Gallery} on loopback with the policy the application sends, for looking at it in a browser:
 * {@code /desk/nl/light}, {@code /portal/de/dark} and so on.
 */
final class GalleryServer implements AutoCloseable {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Gallery gallery = new Gallery();
    private final HttpServer server;

    /** Starts at this port, or at any free one for 0. */
    GalleryServer(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(Assets.root(), this::asset);
        server.createContext("/", this::page);
        server.start();
    }

    public static void main(String... arguments) throws IOException {
        new GalleryServer(Integer.parseInt(arguments[0]));
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void page(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        if (path.length != 4) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String html = gallery.show(
                path[1], Language.ofTag(path[2]).orElseThrow(), Theme.of(path[3].toLowerCase(Locale.ROOT)));
        exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
        send(exchange, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private void asset(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(Assets.root().length());
        try (InputStream file = Assets.class.getResourceAsStream("/static/" + path)) {
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            send(exchange, type(path), file.readAllBytes());
        }
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "text/plain";
        };
    }

    private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
