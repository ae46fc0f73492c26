package org.dossierwerk.adapters.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One PostgreSQL for all tests of this module, and a fresh database with the schema for whoever asks. */
final class Postgres {

    private static final String TEMPLATE = "with_schema";
    private static final Postgres ONLY = new Postgres();

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private Postgres() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("random_page_cost", "1.1")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        execute("CREATE DATABASE " + TEMPLATE);
        Migrations.apply(database(TEMPLATE));
    }

    /** A database with the schema and nothing in it. */
    static DataSource fresh() {
        return ONLY.create("TEMPLATE " + TEMPLATE);
    }

    /** A database with nothing at all. */
    static DataSource empty() {
        return ONLY.create("");
    }

    private synchronized DataSource create(String how) {
        var name = "db_" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name + " " + how);
        return database(name);
    }

    private DataSource database(String name) {
        return server.getDatabase("postgres", name, Map.of("logServerErrorDetail", "false"));
    }

    private void execute(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
