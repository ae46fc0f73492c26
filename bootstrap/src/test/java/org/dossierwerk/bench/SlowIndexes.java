package org.dossierwerk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes that need not be there while a database is filled: made in one go afterwards, they cost a fraction. Exactly
 * what was dropped is made again, so an overlap among what was generated is found then.
 */
record SlowIndexes(List<String> definitions) {

    private static final String FOUND = """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
              format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE contype = 'x' AND connamespace = 'public'::regnamespace
            UNION ALL
            SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
            WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique AND NOT i.indisexclusion
            """;

    static SlowIndexes drop(Connection connection) throws SQLException {
        var drops = new ArrayList<String>();
        var definitions = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(FOUND)) {
                while (rows.next()) {
                    drops.add(rows.getString(1));
                    definitions.add(rows.getString(2));
                }
            }
            execute(connection, drops);
        }
        return new SlowIndexes(List.copyOf(definitions));
    }

    void makeAgain(Connection connection) throws SQLException {
        execute(connection, definitions);
    }

    private static void execute(Connection connection, List<String> commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }
}
