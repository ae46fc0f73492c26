package org.dossierwerk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.bootstrap.Application;
import org.dossierwerk.bootstrap.harness.DatabaseServer;
import org.dossierwerk.bootstrap.harness.RunningApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A short form of {@code ./crash} (RELIABILITY FI-1), with the variants that must not pass. */
class KilledTest {

    private static final int ROUNDS = 2;
    private static final int MOST_KILLS = 3;

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

    @Test
    void an_application_that_stores_files_after_it_said_so_is_caught() throws Exception {
        assertThat(broken(LateFiles.class))
                .anySatisfy(finding ->
                        assertThat(finding).containsAnyOf("was acknowledged, but its file", "is not in the store"));
    }

    @Test
    void an_application_in_which_a_run_and_its_effects_are_several_transactions_is_caught() throws Exception {
        assertThat(broken(TornUnits.class))
                .anySatisfy(finding -> assertThat(finding).contains("alerts of scenarios, but its runs raised"));
    }

    /** Chance may need a second kill. */
    private List<String> broken(Class<?> application) throws Exception {
        var findings = List.<String>of();
        for (int kills = 0; kills < MOST_KILLS && findings.isEmpty(); kills++) {
            try (var database = server.createEmpty();
                    var crash = crash(application, database)) {
                findings = crash.killedAndNotStartedAgain();
            }
        }
        return findings;
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
        return new Crash(new Crash.Setting(
                command,
                new Database(database.url(), database.user(), database.password()),
                folder,
                URI.create("http://localhost:" + RunningApplication.freePort()),
                List.of("--dossierwerk.storage.allow-unsafe=true"),
                seed));
    }
}
