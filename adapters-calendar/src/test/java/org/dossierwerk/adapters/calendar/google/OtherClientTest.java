package org.dossierwerk.adapters.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.google.GoogleLaboratory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The laboratory gets along with Google's client for JavaScript, which shares nothing with the one for Java. */
@Tag("judges")
class OtherClientTest {

    private static final Path SCRIPTS = Path.of("src/test/clients/google");
    private static final Path WORK = Path.of("target/clients/google");
    private static final String EMMA = "emma@example.nl";

    @Test
    void google_s_client_for_javascript_finds_what_it_expects() throws Exception {
        requireClient();
        try (var laboratory = GoogleLaboratory.start(
                SettableClock.at("2026-03-01T09:00:00Z"),
                token -> Optional.of(EMMA).filter(one -> token.equals("t")))) {
            laboratory.open(EMMA, ZoneId.of("Europe/Berlin"));

            var told = drive(laboratory);

            assertThat(told)
                    .containsEntry("calendars", EMMA + ":owner:true")
                    .containsEntry("first", "0 string")
                    .containsEntry("made", "k1000000000000000000000000 2027-02-08T09:00:00+01:00 0 confirmed")
                    .containsEntry("again", "409 duplicate")
                    .containsEntry("moved", "2027-02-08T11:00:00+01:00 1 Käthe & Zoë 🚀 true")
                    .containsEntry("stale", "412 conditionNotMet")
                    .containsEntry("found", "k1000000000000000000000000")
                    .containsEntry(
                            "instances",
                            "2026-03-22T09:00:00+01:00 2026-03-29T09:00:00+02:00 2026-04-05T09:00:00+02:00")
                    .containsEntry("changes", "cancelled confirmed confirmed confirmed")
                    .containsEntry("restricted", "400 invalid")
                    .containsEntry("busy", "2027-02-08T10:00:00Z/2027-02-08T11:00:00Z")
                    .containsEntry("nobody", "notFound")
                    .containsEntry("deleted", "410 deleted")
                    .containsEntry("tombstone", "cancelled")
                    .containsEntry("taken", "409 duplicate")
                    .containsEntry("unknown", "400 badRequest")
                    .containsEntry("misspelt", "400 badRequest")
                    .containsEntry("watched", "channel-1 true")
                    .containsEntry("plain", "400 webhookUrlNotHttps")
                    .containsEntry("stopped", "404 notFound");
            assertThat(laboratory.complaints()).isEmpty();
        }
    }

    private static Map<String, String> drive(GoogleLaboratory laboratory) throws IOException, InterruptedException {
        var output = WORK.resolve("told.txt").toFile();
        run(60, output, "node", "calendar.mjs", laboratory.address().toString(), "t", EMMA);
        var told = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(output.toPath())) {
            var parts = line.split("\t", 2);
            told.put(parts[0], parts[1]);
        }
        return told;
    }

    private static void requireClient() throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        for (var name : List.of("package.json", "package-lock.json", "calendar.mjs")) {
            Files.copy(SCRIPTS.resolve(name), WORK.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        boolean there = Files.exists(WORK.resolve("node_modules/@googleapis/calendar"));
        var log = WORK.resolve("npm.log").toFile();
        there = there || run(180, log, "npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
        if (System.getenv("CI") != null) {
            assertThat(there).as("Google's client for JavaScript, see " + log).isTrue();
        }
        assumeTrue(there, "Google's client for JavaScript cannot be had: Node.js 20 with npm");
    }

    private static boolean run(int seconds, File output, String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(WORK.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
