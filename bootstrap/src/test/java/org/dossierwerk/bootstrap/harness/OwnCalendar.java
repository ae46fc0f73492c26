package org.dossierwerk.bootstrap.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dossierwerk.application.testkit.leak.Canary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Somebody's calendar on a server of Debian's (Radicale) on loopback, and what its owner does there with a program of their own.
 * Where the server is not installed the test is skipped, and says so.
 */
public final class OwnCalendar implements BeforeAllCallback, AfterAllCallback {

    public static final String USER = "anna";
    public static final String PASSWORD = Canary.in("an app password of anna");

    private static final Path PROGRAM = Path.of("/usr/bin/radicale");
    private static final String CALENDAR = "/" + USER + "/agenda/";
    private static final Pattern ITEM = Pattern.compile("<href>(" + Pattern.quote(CALENDAR) + "[^<]+)</href>");
    private static final int PATIENCE_IN_SECONDS = 30;

    private final int port = RunningApplication.freePort();
    private @Nullable Path folder;
    private @Nullable Process process;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        if (!Files.isExecutable(PROGRAM)) {
            System.err.println("LEFT OUT: " + context.getDisplayName() + ": no Radicale here");
            Assumptions.abort("No Radicale here");
        }
        folder = Files.createTempDirectory("own-calendar");
        Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
        var config = Files.writeString(folder.resolve("config"), """
                [server]
                hosts = 127.0.0.1:%d
                [auth]
                type = htpasswd
                htpasswd_filename = %2$s/users
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %2$s/data
                """.formatted(port, folder));
        var calendar = Files.createDirectories(folder.resolve("data/collection-root" + CALENDAR));
        Files.writeString(
                calendar.resolve(".Radicale.props"), "{\"tag\": \"VCALENDAR\", \"D:displayname\": \"Agenda\"}");
        process = new ProcessBuilder(PROGRAM.toString(), "--config", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        awaitStart(folder);
    }

    private void awaitStart(Path logs) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_IN_SECONDS * 20; i++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IOException("Radicale does not start: " + Files.readString(logs.resolve("server.log")));
    }

    /** From now on nobody answers. */
    public void goDown() {
        if (process != null) {
            process.destroy();
            process.onExit().orTimeout(PATIENCE_IN_SECONDS, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        goDown();
        if (folder != null) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** All that stands there: iCalendar objects by their address. */
    public Map<String, String> all() {
        var asked = "<propfind xmlns=\"DAV:\"><prop><getetag/></prop></propfind>";
        var listing = send("PROPFIND", CALENDAR, asked, Map.of("Depth", "1")).body();
        return ITEM.matcher(listing)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toMap(
                        item -> item,
                        item -> send("GET", item, "", Map.of()).body(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** The only one that stands there. */
    public String only() {
        var all = List.copyOf(all().values());
        if (all.size() != 1) {
            throw new AssertionError("Not one: " + all);
        }
        return all.get(0);
    }

    /** Writes the only one anew, as its owner changed it. */
    public void change(UnaryOperator<String> change) {
        var item = all().keySet().iterator().next();
        put(item, change.apply(only()));
    }

    /** @param event what stands between BEGIN:VEVENT and END:VEVENT */
    public void add(String uid, String event) {
        put(
                CALENDAR + uid + ".ics",
                String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//own program//EN",
                        "BEGIN:VEVENT",
                        "UID:" + uid,
                        "DTSTAMP:20261120T090000Z",
                        event,
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    /** Throws everything away. */
    public void clear() {
        all().keySet().forEach(item -> send("DELETE", item, "", Map.of()));
    }

    private void put(String item, String text) {
        var answer = send("PUT", item, text, Map.of("Content-Type", "text/calendar; charset=utf-8"));
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
        var pair = (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(address().resolve(path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            // It closes a connection whenever it likes, so that each request gets its own.
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(Objects.toString(failure), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
