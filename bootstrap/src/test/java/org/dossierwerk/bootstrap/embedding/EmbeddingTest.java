package org.dossierwerk.bootstrap.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dossierwerk.bootstrap.harness.DatabaseServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddingTest {

    private static final Path EXAMPLE =
            Path.of("src/test/java/org/dossierwerk/bootstrap/embedding/EmbeddedOffice.java");

    @RegisterExtension
    static final Server SERVER = new Server();

    @Test
    void a_plain_program_keeps_an_office_in_memory() throws Exception {
        assertThat(output("memory")).contains("planned in memory", "Spring is absent");
    }

    @Test
    void a_plain_program_keeps_an_office_on_postgresql_through_plain_jpa() throws Exception {
        try (var database = SERVER.started().create()) {
            assertThat(output(database.url(), database.user(), database.password()))
                    .contains("planned on PostgreSQL", "Spring is absent");
        }
    }

    @Test
    void the_readme_shows_the_code_of_this_test() throws IOException {
        var code = Files.readString(EXAMPLE)
                .split("    // README\n")[1]
                .stripTrailing()
                .stripIndent();
        assertThat(Files.readString(Path.of("..", "README.md"))).contains(code);
        assertThat(code.lines().count()).isLessThan(35);
    }

    private static String output(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(withoutSpring());
        command.add(PlainHost.class.getName());
        command.addAll(Arrays.asList(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String withoutSpring() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("springframework"))
                .filter(entry -> !entry.contains("adapters-web") && !entry.endsWith("bootstrap/target/classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The database server of the test run. */
    static final class Server implements BeforeAllCallback {

        private @Nullable DatabaseServer server;

        @Override
        public void beforeAll(ExtensionContext context) {
            server = DatabaseServer.of(context);
        }

        DatabaseServer started() {
            return Objects.requireNonNull(server);
        }
    }
}
