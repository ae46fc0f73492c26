package org.dossierwerk.adapters.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
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

    private static final String TABLES = """
            SELECT string_agg(tablename, ', ') FROM pg_tables
            WHERE schemaname = 'public' AND tablename NOT IN ('audit_entry', 'dossierwerk_history')
            """;

    final DataSource source = Postgres.fresh();
    final StatementCount statements = new StatementCount();
    final List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());
    final Stores stores;
    private final EntityManagerFactory factory;

    OpenedDatabase() {
        factory = JpaStorage.entityManagerFactory(
                statements.of(source), Map.of("hibernate.connection.provider_disables_autocommit", false));
        stores = JpaStorage.using(factory).open(events::addAll);
    }

    EntityManagerFactory factory() {
        return factory;
    }

    void clear() {
        execute("TRUNCATE " + ask(TABLES).get(0) + " CASCADE");
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
