package org.dossierwerk.application.testkit.leak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;

/**
 * All that stands in a database, whatever its type, as a backup of it would show.
 *
 * @param rows how many were looked at
 * @param sung those in which the {@link Canary} stands, each with its table
 */
public record Dump(int rows, List<String> sung) {

    private static final String TABLES = """
            SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
            WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
            """;
    private static final String OCTETS = HexFormat.of().formatHex(Canary.WORD.getBytes(StandardCharsets.US_ASCII));
    /** Packed by gzip, and then written in letters. */
    private static final Pattern PACKED = Pattern.compile("H4sI[A-Za-z0-9+/_-]+");

    /** Of PostgreSQL. */
    public static Dump of(DataSource database) {
        try (var connection = database.getConnection()) {
            int rows = 0;
            var sung = new ArrayList<String>();
            for (var table : column(connection, TABLES)) {
                var all = column(connection, "SELECT t::text FROM " + table + " t");
                rows += all.size();
                all.stream().filter(Dump::isTold).forEach(row -> sung.add(table + ": " + row));
            }
            return new Dump(rows, List.copyOf(sung));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (answer.next()) {
                all.add(answer.getString(1));
            }
            return all;
        }
    }

    private static boolean isTold(String row) {
        return Canary.isIn(row)
                || row.contains(OCTETS)
                || PACKED.matcher(row).results().anyMatch(packed -> Canary.isIn(unpacked(packed.group())));
    }

    private static String unpacked(String text) {
        var octets = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(octets))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notPacked) {
            return "";
        }
    }
}
