package org.dossierwerk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dossierwerk.bench.Load.Task;
import org.dossierwerk.bench.Load.Worker;
import org.dossierwerk.bench.Meetings.Meeting;

/**
 * What the database alone takes for the rows that scenarios leave behind: all that belongs to one appointment, written again for
 * others, each table in one batch, all in one transaction.
 */
final class SameRows {

    private static final List<String> TABLES = List.of(
            "scenario_run WHERE appointment_id = @",
            "document_check WHERE appointment_id = @",
            "requested_document WHERE check_id IN (SELECT id FROM document_check WHERE appointment_id = @)",
            "action_item WHERE appointment_id = @",
            "alert WHERE appointment_id = @",
            "audit_entry WHERE subject IN (SELECT id FROM scenario_run WHERE appointment_id = @"
                    + " UNION SELECT id FROM document_check WHERE appointment_id = @"
                    + " UNION SELECT id FROM action_item WHERE appointment_id = @)");

    private final OfficeDatabase office;
    private final UUID appointment;
    private final List<Rows> tables = new ArrayList<>();

    private SameRows(OfficeDatabase office, UUID appointment) {
        this.office = office;
        this.appointment = appointment;
    }

    /** The rows of one table, with the place of each row's own id. */
    private record Rows(String insert, int id, List<Object[]> values) {}

    static SameRows of(OfficeDatabase office, Meeting meeting) throws SQLException {
        var rows = new SameRows(office, meeting.appointment());
        try (var connection = office.connect()) {
            for (var table : TABLES) {
                rows.tables.add(read(connection, table.replace("@", "'" + meeting.appointment() + "'")));
            }
        }
        return rows;
    }

    int count() {
        return tables.stream().mapToInt(table -> table.values.size()).sum();
    }

    /** @param fresh appointments that nothing was asked for */
    Task task(Supplier<Meeting> fresh) {
        return number -> {
            var connection = office.connect();
            connection.setAutoCommit(false);
            return new Worker() {
                @Override
                public void turn() throws SQLException {
                    write(connection, fresh.get().appointment());
                }

                @Override
                public void close() throws SQLException {
                    connection.close();
                }
            };
        };
    }

    private static Rows read(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT * FROM " + table)) {
            var columns = new ArrayList<Integer>();
            var names = new ArrayList<String>();
            for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                if (!found.getMetaData().isAutoIncrement(column)) {
                    columns.add(column);
                    names.add(found.getMetaData().getColumnName(column));
                }
            }
            var values = new ArrayList<Object[]>();
            while (found.next()) {
                var row = new Object[columns.size()];
                for (int place = 0; place < row.length; place++) {
                    row[place] = found.getObject(columns.get(place));
                }
                values.add(row);
            }
            var places = names.stream().map(name -> "?").collect(Collectors.joining(", "));
            var insert = "INSERT INTO " + table.substring(0, table.indexOf(' ')) + " (" + String.join(", ", names)
                    + ") VALUES (" + places + ")";
            return new Rows(insert, names.indexOf("id"), values);
        }
    }

    private void write(Connection connection, UUID other) throws SQLException {
        Map<Object, UUID> instead = new HashMap<>();
        instead.put(appointment, other);
        tables.forEach(table -> table.values.forEach(row -> instead.put(row[table.id], UUID.randomUUID())));
        for (var table : tables) {
            if (!table.values.isEmpty()) {
                try (var statement = connection.prepareStatement(table.insert)) {
                    for (var row : table.values) {
                        add(statement, row, instead);
                    }
                    statement.executeBatch();
                }
            }
        }
        connection.commit();
    }

    private static void add(PreparedStatement statement, Object[] row, Map<Object, UUID> instead) throws SQLException {
        for (int place = 0; place < row.length; place++) {
            var value = row[place];
            statement.setObject(place + 1, value instanceof UUID ? instead.getOrDefault(value, (UUID) value) : value);
        }
        statement.addBatch();
    }
}
