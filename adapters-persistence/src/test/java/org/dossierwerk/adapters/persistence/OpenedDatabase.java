package org.dossierwerk.adapters.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.shared.DomainEvent;

/** A database of its own for a test class, opened as a storage, and emptied between tests. */
final class OpenedDatabase {

    /** Most tables are empty, and nothing is a tenth of the work that TRUNCATE makes of them all; no trigger has a say in it. */
    private static final String EMPTYING = """
            DO $$
            DECLARE
              one name;
            BEGIN
              SET LOCAL session_replication_role = replica;
              FOR one IN SELECT tablename FROM pg_tables
                  WHERE schemaname = 'public' AND tablename NOT IN ('audit_entry', 'dossierwerk_history') LOOP
                EXECUTE format('DELETE FROM %I', one);
              END LOOP;
            END $$
            """;

    final DataSource source = Postgres.fresh();
    final StatementCount statements = new StatementCount();
    final List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());
    final Stores stores;
    private final EntityManagerFactory factory;
    private Duration ahead = Duration.ZERO;

    OpenedDatabase() {
        factory = JpaStorage.entityManagerFactory(
                statements.of(source), Map.of("hibernate.connection.provider_disables_autocommit", false));
        stores = JpaStorage.using(factory).open(events::addAll);
    }

    EntityManagerFactory factory() {
        return factory;
    }

    /** Puts the database's clock at a moment, from which it goes on. */
    void timeIs(Instant moment) {
        shift(Duration.between(Clock.systemUTC().instant(), moment));
    }

    /** Lets the database's clock go ahead. */
    void timePasses(Duration time) {
        shift(ahead.plus(time));
    }

    /** Stops the database's clock at a moment. */
    void timeStandsAt(Instant moment) {
        ahead = Duration.ofNanos(1);
        now("timestamptz ''" + moment + "''");
    }

    private void shift(Duration time) {
        ahead = time;
        now("pg_catalog.now() + interval ''" + time.toMillis() + " milliseconds''");
    }

    /** A function of its own stands before that of the database, for connections that are opened from now on. */
    private void now(String moment) {
        execute("CREATE OR REPLACE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT " + moment
                + "'");
        execute("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog',"
                + " current_database()); END $$");
    }

    void clear() {
        if (!ahead.isZero()) {
            shift(Duration.ZERO);
        }
        execute(EMPTYING);
        events.clear();
    }

    void execute(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new RefusedByDatabase(failure);
        }
    }

    /** The first column of the answer, as text. */
    List<String> ask(String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var answer = new ArrayList<String>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        } catch (SQLException failure) {
            throw new RefusedByDatabase(failure);
        }
    }

    /** What PostgreSQL plans for a statement, line by line. */
    String plan(String sql) {
        return ask("EXPLAIN " + sql).stream().collect(Collectors.joining("\n"));
    }

    /** The database said no. */
    static final class RefusedByDatabase extends RuntimeException {

        private final String state;

        private RefusedByDatabase(SQLException failure) {
            super(failure);
            this.state = failure.getSQLState();
        }

        String state() {
            return state;
        }
    }
}
