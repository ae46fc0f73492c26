package org.dossierwerk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossierwerk.application.port.storage.SearchWords;

/** The names people get, with the words by which the storage would find them. */
final class Names {

    /** Few have it, at any size. */
    static final String RARE = "Quispelhof";

    private static final int RARE_NUMBER = -1;

    private final Map<String, List<String>> parts;

    private Names(Map<String, List<String>> parts) {
        this.parts = parts;
    }

    static Names read() {
        var parts = new HashMap<String, List<String>>();
        var part = new ArrayList<String>();
        for (var line : Resources.text("names.txt").lines().toList()) {
            if (line.startsWith("[")) {
                part = new ArrayList<>();
                parts.put(line.substring(1, line.length() - 1), part);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                part.add(line.strip());
            }
        }
        return new Names(parts);
    }

    /** Makes the temporary tables {@code first_name} and {@code last_name}. */
    void tell(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE first_name (no integer, name text, words text[])");
            statement.execute("CREATE TEMP TABLE last_name"
                    + " (no integer, infix text, name text, words text[], ascii text, common boolean)");
        }
        tellFirstNames(connection);
        tellLastNames(connection);
    }

    private void tellFirstNames(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO first_name VALUES (?, ?, ?)")) {
            int number = 0;
            for (var name : words("first")) {
                insert.setInt(1, number++);
                insert.setString(2, name);
                insert.setArray(3, connection.createArrayOf("text", searchWords(name)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void tellLastNames(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO last_name VALUES (?, ?, ?, ?, ?, ?)")) {
            int number = 0;
            for (var family : parts.get("family")) {
                var comma = family.indexOf(", ");
                var infix = comma < 0 ? "" : family.substring(comma + 2);
                add(connection, insert, number++, infix, comma < 0 ? family : family.substring(0, comma), true);
            }
            for (var begin : words("begin")) {
                for (var end : words("end")) {
                    add(connection, insert, number++, "", begin + end, false);
                }
            }
            add(connection, insert, RARE_NUMBER, "", RARE, false);
            insert.executeBatch();
        }
    }

    private static void add(
            Connection connection, PreparedStatement insert, int number, String infix, String name, boolean common)
            throws SQLException {
        insert.setInt(1, number);
        insert.setString(2, infix);
        insert.setString(3, name);
        insert.setArray(4, connection.createArrayOf("text", searchWords(name)));
        insert.setString(5, String.join("", searchWords(infix + name)));
        insert.setBoolean(6, common);
        insert.addBatch();
    }

    private List<String> words(String part) {
        return parts.get(part).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }

    private static String[] searchWords(String name) {
        return SearchWords.of(name).toArray(String[]::new);
    }
}
