package org.dossierwerk.adapters.calendar.caldav;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dossierwerk.application.testkit.leak.Canary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A CalDAV server of Debian's on loopback. Where it is not installed the tests are skipped, and say what is missing. */
abstract class RealServer implements BeforeAllCallback, AfterAllCallback {

    static final String USER = "ada@office.test";
    static final String PASSWORD = "a-password-of-ada-" + Canary.WORD;

    private static final int PATIENCE_IN_SECONDS = 30;

    private final int port = freePort();
    private final StoredObjects stored = new StoredObjects();
    private @Nullable Path folder;
    private @Nullable Process process;

    /** Its name, and what to install. */
    abstract String name();

    abstract List<String> programs();

    /** Prepares the folder and says how the server is started. */
    abstract List<String> command(Path folder, int port) throws IOException, InterruptedException;

    /** What is done once it listens. */
    void started(Path folder) throws IOException, InterruptedException {}

    /** Where the account's calendars are. */
    abstract String home();

    /** The calendar that is there from the beginning, and cannot be deleted; null when there is none. */
    @Nullable
    String standard() {
        return null;
    }

    /** A calendar that the account may only read; null when there is none. */
    @Nullable
    String readOnly() {
        return null;
    }

    /** Whether it keeps the zone of a calendar. */
    boolean keepsZones() {
        return true;
    }

    /** Whether it invites guests by itself, so that what stands there may name some. */
    boolean invites() {
        return false;
    }

    /** What we put there; judged when the last test is over. */
    final StoredObjects stored() {
        return stored;
    }

    String user() {
        return USER;
    }

    String password() {
        return PASSWORD;
    }

    final URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    final Path folder() {
        return Objects.requireNonNull(folder);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        var missing = programs().stream()
                .filter(program -> !new File(program).canExecute())
                .toList();
        if (!missing.isEmpty()) {
            System.err.println("LEFT OUT: " + context.getDisplayName() + ": no " + name() + " here " + missing);
            Assumptions.abort("No " + name() + " here: " + missing);
        }
        folder = Files.createTempDirectory(
                "calendars", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        process = new ProcessBuilder(command(folder, port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        awaitPort(port);
        started(folder);
    }

    final void awaitPort(int wanted) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_IN_SECONDS * 20; i++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 1000);
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException(name() + " does not start: " + Files.readString(folder().resolve("server.log")));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(@Nullable String input, String... command) throws IOException, InterruptedException {
        var started = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var in = started.getOutputStream()) {
            if (input != null) {
                in.write((input + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (started.waitFor() != 0) {
            throw new IOException(List.of(command) + " failed: " + said);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
        try {
            if (process != null) {
                judge(context);
            }
        } finally {
            stop();
        }
    }

    /** A build server runs every test of a class: there judges who saw nothing are no judges. */
    private void judge(ExtensionContext context) throws IOException, InterruptedException {
        var judged = Files.createTempDirectory("judged");
        try {
            int count = stored.judge(judged, invites());
            System.out.println("JUDGED: " + context.getDisplayName() + ": " + count + " objects on " + name());
            if (count == 0 && System.getenv("CI") != null) {
                throw new AssertionError("Nothing of ours was judged");
            }
        } finally {
            delete(judged);
        }
    }

    private void stop() throws IOException, InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        if (folder != null) {
            delete(folder);
        }
    }

    private static void delete(Path whole) throws IOException {
        try (Stream<Path> all = Files.walk(whole)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
