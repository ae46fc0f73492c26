package org.dossierwerk.bench;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dossierwerk.adapters.mail.Smtp;
import org.dossierwerk.adapters.mail.SmtpTransport;
import org.dossierwerk.application.testkit.mail.ScriptedSmtpServer;

/**
 * Reminders of appointments that begin at whole quarters of an hour. A hundred thousand in a day of eight hours are 3,125 at each
 * quarter, all due at one moment: that moment is measured, by the clock of the machine, from when they are due to when the ledger
 * says that they left.
 */
final class MailReminders {

    /** A hundred thousand over eight hours of four quarters. */
    static final int AT_A_QUARTER = 100_000 / (8 * 4);

    private static final Duration UNTIL_DUE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration KEEP_OPEN = Duration.ofMinutes(5);
    /** How often the application looks for reminders. */
    private static final long LOOK_MILLIS = 5_000;

    private static final String LEFT = "SELECT appointment_id, settled_at FROM mail_message"
            + " WHERE occasion = 'APPOINTMENT_REMINDER' AND status = 'SENT'";

    private final OfficeDatabase database;
    private final int reminders;

    MailReminders(OfficeDatabase database, int reminders) {
        this.database = database;
        this.reminders = reminders;
    }

    /**
     * @param late by how much each left, in microseconds
     * @param latest the same of the last, in seconds
     * @param twice how many readers were reminded more than once
     */
    record Figures(int reminders, Sample late, double latest, int twice) {

        double p99Seconds() {
            return late.p99() / 1e6;
        }
    }

    Figures measure() throws Exception {
        try (var sink = ScriptedSmtpServer.plain();
                var transport = SmtpTransport.keepingOpen(
                        Smtp.at("127.0.0.1", sink.port(), Smtp.Security.NONE, null, null), KEEP_OPEN);
                var office = new MailOffice(database.source(), Clock.systemUTC(), transport)) {
            var planned = office.plan(reminders);
            office.relayAll();
            int confirmations = sink.taken().size();
            var due = Instant.now().plus(UNTIL_DUE);
            note(due);
            var left = untilAllLeft(office, due);
            var late = planned.stream()
                    .mapToLong(id -> Duration.between(due, left.get(id)).toNanos())
                    .sorted()
                    .toArray();
            return new Figures(
                    reminders,
                    Sample.of(List.of(late), late[late.length - 1]),
                    late[late.length - 1] / 1e9,
                    sink.taken().size() - confirmations - reminders);
        }
    }

    /** What a lead time would have written down, had the appointments begun at one moment. */
    private void note(Instant due) throws SQLException {
        try (var connection = database.connect();
                var insert = connection.prepareStatement("INSERT INTO appointment_reminder"
                        + " (appointment_id, starts_at, hours, due_at)"
                        + " SELECT id, starts_at, 24, CAST(? AS timestamptz) FROM appointment"
                        + " ON CONFLICT (appointment_id, starts_at, hours) DO UPDATE SET due_at = excluded.due_at")) {
            insert.setString(1, due.toString());
            insert.executeUpdate();
        }
    }

    private HashMap<UUID, Instant> untilAllLeft(MailOffice office, Instant due) throws Exception {
        var done = new AtomicBoolean();
        var reminding = new Thread(() -> remind(office, done), "bench-reminders");
        reminding.start();
        try {
            var left = left();
            while (left.size() < reminders) {
                if (Instant.now().isAfter(due.plus(PATIENCE))) {
                    throw new IllegalStateException("Only " + left.size() + " reminders left in " + PATIENCE);
                }
                office.relayAll();
                TimeUnit.MILLISECONDS.sleep(50);
                left = left();
            }
            return left;
        } finally {
            done.set(true);
            reminding.join();
        }
    }

    private static void remind(MailOffice office, AtomicBoolean done) {
        while (!done.get()) {
            if (office.remind() == 0) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HashMap<UUID, Instant> left() throws SQLException {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(LEFT)) {
            var left = new HashMap<UUID, Instant>();
            while (rows.next()) {
                left.put(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, java.time.OffsetDateTime.class).toInstant());
            }
            return left;
        }
    }
}
