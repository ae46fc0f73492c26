package org.dossierwerk.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dossierwerk.bootstrap.harness.RunningApplication;
import org.dossierwerk.bootstrap.postgres.LocalPostgres;

/** {@code ./crash}: many rounds against the packaged application, on a PostgreSQL of its own with its delivered settings. */
public final class CrashMain {

    private static final String NAME = "dossierwerk";
    private static final int MOST_ACKNOWLEDGED = 60;

    private CrashMain() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(value("rounds", "20", arguments));
        long seed = Long.parseLong(value("seed", Long.toString(System.nanoTime() % 1_000_000), arguments));
        var folder =
                Path.of(value("folder", "bootstrap/target/crash", arguments)).toAbsolutePath();
        int port = Integer.parseInt(value("port", "0", arguments));
        var broken = value("broken", "", arguments);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(started(broken, value("jar", "bootstrap/target/bootstrap-0.1.0-SNAPSHOT.jar", arguments)));
        System.out.printf(
                "%s: %d rounds with seed %d%s%n",
                Instant.now(), rounds, seed, broken.isEmpty() ? "" : ", broken by " + broken);
        delete(folder.resolve("run"));
        boolean sound = true;
        try (var server = LocalPostgres.start(folder.resolve("postgres"), folder.resolve("postgres-binaries"))) {
            var password = server.user(NAME);
            try (var connection = server.connect("postgres");
                    var statement = connection.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS " + NAME + " WITH (FORCE)");
            }
            server.database(NAME, NAME);
            var address = URI.create("http://localhost:" + (port == 0 ? RunningApplication.freePort() : port));
            var setting = new Setting(
                    command,
                    new Database(server.url(NAME), NAME, password),
                    folder.resolve("run"),
                    address,
                    List.of(),
                    MOST_ACKNOWLEDGED,
                    seed);
            try (var crash = new Crash(setting)) {
                for (int round = 1; round <= rounds; round++) {
                    var seen = crash.round();
                    System.out.println(seen);
                    sound &= seen.wrong().isEmpty();
                }
            }
        }
        System.out.println(sound ? "Nothing missing, doubled or half done." : "Not sound.");
        System.exit(sound ? 0 : 1);
    }

    /** The packaged application, or one of the variants, which are no part of it. */
    private static List<String> started(String broken, String jar) {
        return switch (broken) {
            case "" -> List.of("-jar", Path.of(jar).toAbsolutePath().toString());
            case "files" -> List.of("-cp", System.getProperty("java.class.path"), LateFiles.class.getName());
            case "units" -> List.of("-cp", System.getProperty("java.class.path"), TornUnits.class.getName());
            default -> throw new IllegalArgumentException("--broken=files or --broken=units");
        };
    }

    private static String value(String name, String usual, String... arguments) {
        var begin = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(begin))
                .map(argument -> argument.substring(begin.length()))
                .reduce((first, last) -> last)
                .orElse(usual);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
