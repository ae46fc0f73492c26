package org.dossierwerk.bootstrap.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierwerk.adapters.persistence.Migrations;
import org.dossierwerk.bootstrap.postgres.LocalPostgres;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL for all tests of a run. A database for a test is a copy of one that was brought up to date once, which
 * takes a tenth of a second.
 */
public final class DatabaseServer implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "postgres");
    private static final int MOST_RUNS_AT_ONCE = 8;
    private static final String OWNER = "office";
    private static final String TEMPLATE = "template_office";

    private final LocalPostgres server;
    private final Path beside;
    private final String password;
    private final AtomicInteger made = new AtomicInteger();

    private DatabaseServer(LocalPostgres server, Path beside) throws SQLException {
        this.server = server;
        this.beside = beside;
        this.password = server.user(OWNER);
        removeLeftovers();
        server.database(TEMPLATE, OWNER);
        Migrations.apply(new Database(TEMPLATE).source());
    }

    /** The server of this run; it stops when the run ends. */
    public static DatabaseServer of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(DatabaseServer.class, key -> start(), DatabaseServer.class);
    }

    /** What tests lose when the machine fails, nobody misses; and a password that is drawn at each start needs no slow hash. */
    private static DatabaseServer start() {
        for (int run = 1; run <= MOST_RUNS_AT_ONCE; run++) {
            try {
                var server = LocalPostgres.start(
                        FOLDER.resolve("tests-" + run),
                        FOLDER.resolve("binaries"),
                        "fsync=off",
                        "synchronous_commit=off",
                        "full_page_writes=off",
                        "scram_iterations=1",
                        "max_connections=300");
                return new DatabaseServer(server, Files.createDirectories(Path.of("target", "offices-" + run)));
            } catch (LocalPostgres.InUse another) {
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("Too many test runs at once in " + FOLDER.toAbsolutePath());
    }

    /** A database of the newest form with nothing in it. */
    public Database create() {
        var name = "test_" + made.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " OWNER " + OWNER);
        return new Database(name);
    }

    /** A database with nothing in it, not even tables. */
    public Database createEmpty() {
        var name = "test_" + made.incrementAndGet();
        execute("CREATE DATABASE " + name + " OWNER " + OWNER);
        return new Database(name);
    }

    @Override
    public void close() {
        server.close();
    }

    private void removeLeftovers() throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            try (var names = statement.executeQuery(
                    "SELECT string_agg(datname, ',') FROM pg_database WHERE datname LIKE 'test\\_%' OR datname = '"
                            + TEMPLATE + "'")) {
                names.next();
                var all = names.getString(1);
                for (var name : all == null ? new String[0] : all.split(",")) {
                    execute("DROP DATABASE " + name + " WITH (FORCE)");
                }
            }
        }
    }

    private void execute(String statement) {
        try (var connection = server.connect("postgres");
                var running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** One database, for one test class. */
    public final class Database implements AutoCloseable {

        private final String name;

        private Database(String name) {
            this.name = name;
        }

        public String url() {
            return server.url(name);
        }

        public String user() {
            return OWNER;
        }

        public String password() {
            return password;
        }

        /** The settings of where the files are that go with the databases of this run, and of no other that runs beside it. */
        public List<String> files() {
            return List.of(
                    "--dossierwerk.files.directory=" + beside.resolve("files"),
                    "--dossierwerk.files.keys=" + beside.resolve("file-keys.json"),
                    "--dossierwerk.files.master-keys=" + beside.resolve("master-keys.json"));
        }

        /** Puts its clock at a moment, from which it goes on; the first time for connections that are opened afterwards only. */
        void timeIs(Instant moment) {
            var ahead = Duration.between(Clock.systemUTC().instant(), moment);
            var interval = " + interval ''" + ahead.toMillis() + " milliseconds''";
            now("pg_catalog.now()" + interval);
            tell("CREATE OR REPLACE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS"
                    + " 'SELECT pg_catalog.clock_timestamp()" + interval + "'");
        }

        /** Stops its clock at a moment. */
        public void timeStandsAt(Instant moment) {
            now("timestamptz ''" + moment + "''");
        }

        private void now(String moment) {
            tell("CREATE OR REPLACE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT " + moment
                    + "'");
            tell("ALTER DATABASE " + name + " SET search_path = public, pg_catalog");
        }

        private void tell(String sql) {
            try (var connection = source().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        public PGSimpleDataSource source() {
            var source = new PGSimpleDataSource();
            source.setUrl(url());
            source.setUser(user());
            source.setPassword(password());
            return source;
        }

        @Override
        public void close() {
            execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }
}
