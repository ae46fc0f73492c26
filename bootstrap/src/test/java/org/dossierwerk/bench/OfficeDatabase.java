package org.dossierwerk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A copy of a generated office. Closing drops it. */
record OfficeDatabase(Offices offices, String name, int size, DataSource source) implements AutoCloseable {

    /** A dossier, its number, and its adviser. */
    record Dossier(UUID id, String number, UUID adviser) {}

    /** So many dossiers from all over the years, in the order of a drawn lot. */
    List<Dossier> someDossiers(int many) throws SQLException {
        try (var connection = source.getConnection();
                var question = connection.prepareStatement("SELECT id, number, adviser_id FROM dossier"
                        + " WHERE hashtext(number) % greatest(1, ?) = 0 ORDER BY hashtext(number || 'lot') LIMIT ?")) {
            question.setInt(1, size / (2 * many));
            question.setInt(2, many);
            var found = new ArrayList<Dossier>();
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    found.add(new Dossier(
                            rows.getObject(1, UUID.class), rows.getString(2), rows.getObject(3, UUID.class)));
                }
            }
            return found;
        }
    }

    List<UUID> advisers() throws SQLException {
        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT id FROM office_user ORDER BY id")) {
            var found = new ArrayList<UUID>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    /** @param table with a condition, if any */
    long count(String table) throws SQLException {
        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What is stored, in bytes. */
    long bytes() throws SQLException {
        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT pg_database_size(current_database())")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Runs a script whole or not at all.
     * @param replacing a name in the script, its value, and so on */
    void run(String script, Object... replacing) throws SQLException {
        var text = Resources.text(script);
        for (int i = 0; i < replacing.length; i += 2) {
            text = text.replace("@" + replacing[i], replacing[i + 1].toString());
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var command : Resources.commands(text)) {
                statement.execute(command);
            }
            connection.commit();
        }
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void close() throws SQLException {
        offices.drop(name);
    }
}
