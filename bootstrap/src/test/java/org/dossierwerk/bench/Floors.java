package org.dossierwerk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.dossierwerk.bench.Load.Task;
import org.dossierwerk.bench.Load.Worker;
import org.dossierwerk.bench.OfficeDatabase.Dossier;

/**
 * What the database alone takes for the least that each question needs: one prepared statement on a connection of its own,
 * committed as the application commits.
 */
final class Floors {

    private static final String INSERT = """
            INSERT INTO appointment (id, version, dossier_id, type_id, title, remarks, wall_time, zone, starts_at,
              duration_seconds, ends_at, place_kind, location_id, place_text, adviser_id, may_overlap, revision, active)
            SELECT ?, 0, ?, t.id, 'Adviesgesprek', '', w.at AT TIME ZONE 'UTC', 'UTC', w.at, 3600, w.at + interval '1 hour',
              'ELSEWHERE', NULL, '', ?, false, 0, true
            FROM appointment_type t, (SELECT cast(? AS timestamptz) AS at) w
            """;
    private static final String WEEK = """
            SELECT id, dossier_id, title, starts_at, ends_at, adviser_id FROM appointment
            WHERE adviser_id = ANY (?) AND active AND starts_at >= ? AND starts_at < ? ORDER BY starts_at
            """;
    /** Beyond the years in which the application plans. */
    private static final OffsetDateTime FAR = OffsetDateTime.of(2150, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final OfficeDatabase office;
    private final List<Dossier> dossiers;
    private final List<UUID> advisers;
    private final AtomicLong inserted = new AtomicLong();

    Floors(OfficeDatabase office) throws SQLException {
        this.office = office;
        this.dossiers = office.someDossiers(20_000);
        this.advisers = office.advisers();
    }

    /** Fills the parameters of the next turn. */
    interface Filling {
        void fill(PreparedStatement statement, Random lots) throws SQLException;
    }

    /** One row into the table with the exclusion constraint. */
    Task insert() {
        return number -> worker(number, INSERT, (statement, lots) -> {
            long turn = inserted.getAndIncrement();
            var adviser = advisers.get((int) (turn % advisers.size()));
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, dossiers.get(lots.nextInt(dossiers.size())).id());
            statement.setObject(3, adviser);
            statement.setObject(4, FAR.plusHours(turn / advisers.size()));
        });
    }

    /** One row by its primary key. */
    Task select() {
        return number -> worker(
                number,
                "SELECT * FROM dossier WHERE id = ?",
                (statement, lots) -> statement.setObject(
                        1, dossiers.get(lots.nextInt(dossiers.size())).id()));
    }

    /** The rows of three calendars in one week. */
    Task week() {
        var from = office.offices().fullWeek().atStartOfDay().atOffset(ZoneOffset.UTC);
        return number -> worker(number, WEEK, (statement, lots) -> {
            int first = lots.nextInt(advisers.size());
            var three = new UUID[3];
            for (int i = 0; i < three.length; i++) {
                three[i] = advisers.get((first + i * 7) % advisers.size());
            }
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", three));
            statement.setObject(2, from);
            statement.setObject(3, from.plusWeeks(1));
        });
    }

    /** The first words that begin with some letters. */
    Task prefix() {
        var question = "SELECT dossier_id FROM dossier_word WHERE word >= ? AND word < ? ORDER BY word LIMIT 8";
        return number -> worker(number, question, (statement, lots) -> {
            var prefix = "bdhknsvwz".charAt(lots.nextInt(9)) + "e";
            statement.setString(1, prefix);
            statement.setString(2, prefix + "\uffff");
        });
    }

    private Worker worker(int number, String sql, Filling filling) throws SQLException {
        return worker(office, number, sql, filling);
    }

    /** One statement on a connection of its own, again and again. */
    static Worker worker(OfficeDatabase office, int number, String sql, Filling filling) throws SQLException {
        var connection = office.connect();
        var statement = connection.prepareStatement(sql);
        return new Statement(connection, statement, filling, new Random(number));
    }

    private record Statement(Connection connection, PreparedStatement statement, Filling filling, Random lots)
            implements Worker {

        @Override
        public void turn() throws SQLException {
            filling.fill(statement, lots);
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
