package org.dossierwerk.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Planned runs on two processes with one database: all due at one moment, and due one after the other over a minute. When one is
 * done is seen from outside, by looking again and again.
 */
final class DueRuns {

    private static final int SPREAD_SECONDS = 60;
    private static final Duration UNTIL_DUE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long LOOK_MILLIS = 20;

    private static final String NEWLY_DONE = """
            UPDATE planned p SET seen_at = clock_timestamp() FROM scenario_run r
            WHERE p.seen_at IS NULL AND p.due_at <= now() AND r.id = p.run_id AND r.status <> 'PLANNED'
            """;
    private static final String LATE =
            "SELECT round(extract(epoch FROM seen_at - due_at) * 1000000) FROM planned ORDER BY 1";
    /** Each what came of every run once, and nothing else. */
    private static final Map<String, String> ONCE = Map.of(
            "carried out at the first attempt",
                    "scenario_run r JOIN planned p ON p.run_id = r.id WHERE r.status = 'DONE' AND r.attempts = 0",
            "documents",
                    "requested_document r JOIN document_check c ON c.id = r.check_id JOIN planned USING (appointment_id)",
            "alerts", "alert JOIN planned USING (appointment_id)",
            "things to read", "action_item JOIN planned USING (appointment_id) WHERE kind = 'READ'",
            "entries in the audit trail",
                    "audit_entry e JOIN planned p ON p.run_id = e.subject WHERE e.action = 'scenario-run.done/1'");

    private final Offices offices;
    private final Options options;
    private final JavaHome java;

    DueRuns(Offices offices, Options options, JavaHome java) {
        this.offices = offices;
        this.options = options;
        this.java = java;
    }

    /**
     * @param seconds from the moment all were due until the last was done
     * @param work milliseconds of processor time of both processes for each
     * @param late of those that were due over a minute, in microseconds
     * @param floor the same rows by one connection, one transaction for each run
     * @param once whether each count of what came of them was the number of runs, both times
     */
    record Figures(int runs, double seconds, double work, Sample late, double latest, Sample floor, boolean once) {}

    Figures measure() throws Exception {
        try (var office = offices.copyOf(options.sizes().get(0));
                var meetings = new Meetings(office)) {
            meetings.defineReminder();
            try (var one = start(office, "one");
                    var other = start(office, "other")) {
                System.out.printf("  %,d at one moment%n", options.runs());
                meetings.fresh(options.runs(), 1);
                double before = one.workedMillis() + other.workedMillis();
                var together = watch(office, 0);
                double work = (one.workedMillis() + other.workedMillis() - before) / options.runs();
                boolean once = once(office);
                System.out.printf("  %,d over a minute%n", options.runs());
                meetings.fresh(options.runs(), 1);
                var spread = watch(office, SPREAD_SECONDS);
                once &= once(office);
                return new Figures(
                        options.runs(),
                        max(together) / 1e9,
                        work,
                        Sample.of(List.of(spread), TimeUnit.SECONDS.toNanos(SPREAD_SECONDS)),
                        max(spread) / 1e6,
                        floor(office, meetings),
                        once);
            }
        }
    }

    private RunningApplication start(OfficeDatabase office, String name) throws IOException, InterruptedException {
        return RunningApplication.start(
                StartUps.command(java, options), office, options.folder().resolve(name));
    }

    /** How late each was done, in nanoseconds. */
    private long[] watch(OfficeDatabase office, int seconds) throws SQLException, InterruptedException, IOException {
        var begin = Instant.now().plus(UNTIL_DUE);
        office.run(
                "runs.sql", "many", options.runs(), "begin", begin, "seconds", seconds, "scenario", Meetings.REMINDER);
        var deadline = begin.plusSeconds(seconds).plus(PATIENCE);
        try (var connection = office.connect();
                var look = connection.prepareStatement(NEWLY_DONE)) {
            for (int done = 0; done < options.runs(); done += look.executeUpdate()) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IOException("Only " + done + " runs were carried out in " + PATIENCE);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
            return late(connection);
        }
    }

    private static long[] late(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(LATE)) {
            var late = LongStream.builder();
            while (rows.next()) {
                late.add(TimeUnit.MICROSECONDS.toNanos(rows.getLong(1)));
            }
            return late.build().toArray();
        }
    }

    private boolean once(OfficeDatabase office) throws SQLException {
        boolean once = true;
        for (var count : ONCE.entrySet()) {
            long found = office.count(count.getValue());
            if (found != options.runs()) {
                System.out.printf(Locale.ROOT, "  WRONG: %,d %s of %,d runs%n", found, count.getKey(), options.runs());
                once = false;
            }
        }
        return once;
    }

    private Sample floor(OfficeDatabase office, Meetings meetings) throws Exception {
        var same = SameRows.of(office, meetings.newest(1).get(0));
        var fresh = new ConcurrentLinkedQueue<>(meetings.fresh(20_000, 1));
        return Load.run(same.task(fresh::remove), 1, options.millis());
    }

    private static double max(long[] late) {
        return LongStream.of(late).max().orElse(0);
    }
}
