package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the laboratory of Graph is honest: Microsoft's own client for JavaScript finds there what Microsoft describes. */
@Tag("judges")
class GraphJavaScriptClientTest {

    private static final Path SOURCE = Path.of("src/test/clients/graph");
    private static final Path WORK = Path.of("target/clients/graph");
    private static final int STEPS = 9;

    @Test
    void it_finds_what_microsoft_describes() throws Exception {
        install();
        try (var system = GraphSystem.byLeave()) {
            var token = system.account()
                    .secret()
                    .replaceFirst(".*\"access\":\"", "")
                    .replaceFirst("\".*", "");

            var found = run("node", "calendar.mjs", system.laboratory.address().toString(), token, GraphSystem.USER);

            assertThat(found).hasSize(STEPS).allSatisfy(line -> assertThat(line).startsWith("OK\t"));
        }
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(WORK);
        for (var file : List.of("package.json", "package-lock.json", "calendar.mjs")) {
            Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        var installed = WORK.resolve("node_modules/.installed-from");
        if (Files.exists(installed) && Files.mismatch(installed, WORK.resolve("package-lock.json")) < 0) {
            return;
        }
        try {
            run("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund");
        } catch (IOException | AssertionError missing) {
            if (System.getenv("CI") != null) {
                throw missing;
            }
            abort("Node.js 20 with npm is missing, or npm ci did not work: " + missing.getMessage());
        }
        Files.copy(WORK.resolve("package-lock.json"), installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> run(String... command) throws IOException, InterruptedException {
        var said = WORK.resolve(command[0] + ".txt");
        var process = new ProcessBuilder(command)
                .directory(WORK.toFile())
                .redirectOutput(said.toFile())
                .redirectError(WORK.resolve(command[0] + ".log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES))
                .as(command[0] + " came to an end")
                .isTrue();
        assertThat(process.exitValue()).as("end of " + command[0]).isZero();
        return Files.readAllLines(said);
    }
}
