package org.dossierwerk.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    private static final Path BINARIES = Path.of("target", "postgres", "binaries");

    @TempDir
    Path folder;

    @Test
    void what_was_stored_is_there_after_a_restart() throws Exception {
        try (var first = LocalPostgres.start(folder, BINARIES)) {
            execute(first, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('still here')");
        }
        try (var second = LocalPostgres.start(folder, BINARIES)) {
            assertThat(word(second)).isEqualTo("still here");
        }
    }

    @Test
    void what_was_stored_is_there_after_its_application_was_killed() throws Exception {
        var victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Victim.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = victim.inputReader()) {
            assertThat(output.lines().filter("stored"::equals).findFirst()).isPresent();
        }
        victim.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        assertThat(Programs.workingIn(folder.resolve("data"))).isNotEmpty();

        try (var next = LocalPostgres.start(folder, BINARIES)) {
            assertThat(word(next)).isEqualTo("still here");
        }
        assertThat(Programs.workingIn(folder.resolve("data"))).isEmpty();
    }

    @Test
    void a_lock_file_whose_number_now_belongs_to_somebody_else_is_no_obstacle() throws Exception {
        LocalPostgres.start(folder, BINARIES).close();
        Files.writeString(
                folder.resolve("data").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n");
        try (var next = LocalPostgres.start(folder, BINARIES)) {
            assertThat(next.port()).isPositive();
        }
    }

    @Test
    void two_applications_cannot_share_the_folder() throws Exception {
        try (var first = LocalPostgres.start(folder, BINARIES)) {
            assertThatThrownBy(() -> LocalPostgres.start(folder, BINARIES)).isInstanceOf(LocalPostgres.InUse.class);
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void nobody_enters_without_the_password_which_only_the_owner_can_read() throws Exception {
        try (var server = LocalPostgres.start(folder, BINARIES)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    private static void execute(LocalPostgres server, String... statements) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String word(LocalPostgres server) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT word FROM kept")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** An application that will be killed. */
    static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
            var server = LocalPostgres.start(Path.of(arguments[0]), BINARIES);
            execute(server, "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('still here')");
            System.out.println("stored");
            Thread.currentThread().join();
        }
    }
}
