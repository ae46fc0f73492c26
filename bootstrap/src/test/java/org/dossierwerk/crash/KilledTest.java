package org.dossierwerk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.bootstrap.Application;
import org.dossierwerk.bootstrap.harness.DatabaseServer;
import org.dossierwerk.bootstrap.harness.RunningApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A short form of {@code ./crash} (RELIABILITY FI-1), with the variants that must not pass. */
class KilledTest {

    private static final int ROUNDS = 1;
    private static final int MOST_KILLS = 3;
    private static final int MOST_ACKNOWLEDGED = 20;

    private static DatabaseServer server;

    @RegisterExtension
    static final BeforeAllCallback SERVER = context -> server = DatabaseServer.of(context);

    @TempDir
    private Path folder;

    @Test
    void what_was_acknowledged_is_there_once_and_everything_holds_together_after_each_kill() throws Exception {
        try (var database = server.createEmpty();
                var crash = crash(Application.class, database)) {
            for (int round = 1; round <= ROUNDS; round++) {
                var seen = crash.round();
                assertThat(seen.wrong()).as(seen.toString()).isEmpty();
                assertThat(seen.acknowledged()).isPositive();
            }
        }
    }

    /** Chance may need a second kill. */
    @Test
    @Tag("chance")
    void an_application_is_caught_that_stores_files_too_late_and_tears_runs_from_their_effects() throws Exception {
        var findings = new ArrayList<String>();
        for (int kills = 0; kills < MOST_KILLS && !bothIn(findings); kills++) {
            try (var database = server.createEmpty();
                    var crash = crash(TwiceBroken.class, database)) {
                findings.addAll(crash.killedAndNotStartedAgain());
            }
        }
        assertThat(bothIn(findings)).as(findings.toString()).isTrue();
    }

    private static boolean bothIn(List<String> findings) {
        return findings.stream()
                        .anyMatch(finding -> finding.contains("was acknowledged, but its file")
                                || finding.contains("is not in the store"))
                && findings.stream().anyMatch(finding -> finding.contains("alerts of scenarios, but its runs raised"));
    }

    private Crash crash(Class<?> application, DatabaseServer.Database database) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                application.getName()));
        long seed = System.nanoTime() % 1_000_000;
        System.out.println(application.getSimpleName() + " with seed " + seed);
        return new Crash(new Setting(
                command,
                new Database(database.url(), database.user(), database.password()),
                folder,
                URI.create("http://localhost:" + RunningApplication.freePort()),
                List.of("--dossierwerk.storage.allow-unsafe=true"),
                MOST_ACKNOWLEDGED,
                seed));
    }
}
