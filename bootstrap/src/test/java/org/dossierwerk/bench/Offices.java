package org.dossierwerk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HexFormat;
import org.dossierwerk.adapters.persistence.Migrations;
import org.dossierwerk.bootstrap.postgres.LocalPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Databases of offices of chosen sizes on the PostgreSQL that comes with the build, with its delivered settings. An office
 * is generated once and kept; what is measured is a copy, so that no measurement finds what another one left.
 */
final class Offices implements AutoCloseable {

    /** Every adviser's password. It opens nothing but generated offices on loopback. */
    static final String PASSWORD = "a generated office on loopback";

    private static final String OWNER = "dossierwerk";
    private static final String[] SCRIPTS = {"office.sql", "dossiers.sql", "search.sql"};

    private final LocalPostgres server;
    private final Path log;
    private final String password;
    private final long seed;
    private final int advisers;
    private final LocalDate monday;
    private final String hash =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);

    Offices(Path folder, long seed, int advisers, LocalDate today) throws IOException, SQLException {
        this.server = LocalPostgres.start(folder.resolve("postgres"), folder.resolve("postgres-binaries"));
        this.log = folder.resolve("postgres").resolve("server.log");
        this.password = server.user(OWNER);
        this.seed = seed;
        this.advisers = advisers;
        this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Monday of the week in which every adviser has fifteen appointments, at any size. */
    LocalDate fullWeek() {
        return monday.plusWeeks(1);
    }

    /** A fresh copy of an office with so many dossiers, generating it when it is not there yet. */
    OfficeDatabase copyOf(int size) throws SQLException {
        var template = "office_" + size;
        if (!contents(size).equals(described(template))) {
            generate(template, size);
        }
        var name = "measured_" + size;
        execute("postgres", "DROP DATABASE IF EXISTS " + name);
        execute(
                "postgres",
                "CREATE DATABASE " + name + " OWNER " + OWNER + " TEMPLATE " + template + " STRATEGY FILE_COPY");
        execute(name, "VACUUM (ANALYZE)", "CHECKPOINT");
        return new OfficeDatabase(this, name, size, source(name));
    }

    /** A database of the newest form with nothing in it, in place of the one of that name. */
    OfficeDatabase empty(String name) throws SQLException {
        drop(name);
        server.database(name, OWNER);
        Migrations.apply(source(name));
        return new OfficeDatabase(this, name, 0, source(name));
    }

    void drop(String database) throws SQLException {
        execute("postgres", "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    /** What the server writes down. */
    Path log() {
        return log;
    }

    /** For the settings and the log of the server. */
    Connection superuser(String database) throws SQLException {
        return server.connect(database);
    }

    String owner() {
        return OWNER;
    }

    String password() {
        return password;
    }

    String url(String database) {
        return server.url(database);
    }

    int advisers() {
        return advisers;
    }

    @Override
    public void close() {
        server.close();
    }

    private void generate(String name, int size) throws SQLException {
        if (size % advisers != 0) {
            throw new IllegalArgumentException(size + " dossiers cannot be shared evenly by " + advisers + " advisers");
        }
        System.out.printf("Generating an office with %,d dossiers ...%n", size);
        long begin = System.nanoTime();
        drop(name);
        server.database(name, OWNER);
        Migrations.apply(source(name));
        try (var connection = superuser(name)) {
            fill(connection, size);
        }
        execute(name, "VACUUM (FREEZE, ANALYZE)");
        execute("postgres", "COMMENT ON DATABASE " + name + " IS '" + contents(size) + "'");
        System.out.printf("... in %d s%n", (System.nanoTime() - begin) / 1_000_000_000);
    }

    /** Without the triggers of single rows: the last script does their work for all rows at once. */
    private void fill(Connection connection, int size) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("SET work_mem = '256MB'");
            statement.execute("SET maintenance_work_mem = '512MB'");
            var indexes = SlowIndexes.drop(connection);
            Names.read().tell(connection);
            for (var script : SCRIPTS) {
                for (var command : Resources.commands(script(script, size))) {
                    statement.execute(command);
                }
                statement.execute("ANALYZE");
            }
            indexes.makeAgain(connection);
        }
        connection.commit();
    }

    private String script(String name, int size) {
        return Resources.text(name)
                .replace("@size", String.valueOf(size))
                .replace("@advisers", String.valueOf(advisers))
                .replace("@anchor", monday.toString())
                .replace("@seed", String.valueOf(seed))
                .replace("@password", hash);
    }

    /** Everything that decides what is generated; an office that says otherwise is generated anew. */
    private String contents(int size) {
        var scripts = new StringBuilder(Resources.text("names.txt")).append(Resources.migrations());
        for (var script : SCRIPTS) {
            scripts.append(Resources.text(script));
        }
        return "seed %d, advisers %d, size %d, week %s, scripts %s"
                .formatted(
                        seed,
                        advisers,
                        size,
                        monday,
                        HexFormat.of().toHexDigits(scripts.toString().hashCode()));
    }

    private String described(String database) throws SQLException {
        try (var connection = superuser("postgres");
                var question = connection.prepareStatement(
                        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = ?")) {
            question.setString(1, database);
            try (var rows = question.executeQuery()) {
                return rows.next() && rows.getString(1) != null ? rows.getString(1) : "";
            }
        }
    }

    private void execute(String database, String... commands) throws SQLException {
        try (var connection = superuser(database);
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private PGSimpleDataSource source(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url(database));
        source.setUser(OWNER);
        source.setPassword(password);
        return source;
    }
}
