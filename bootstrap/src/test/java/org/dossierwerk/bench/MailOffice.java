package org.dossierwerk.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.dossierwerk.adapters.calendar.icalendar.ICalendarWriter;
import org.dossierwerk.adapters.persistence.JpaStorage;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.mail.MailRules;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Place;

/**
 * An office in this process, on a database of its own: what it tells clients waits in its ledger and its outbox, and its relay
 * carries it out on threads of ours.
 */
final class MailOffice implements AutoCloseable {

    /** As many as the application has. */
    static final int THREADS = 4;

    private static final int SLOTS_A_DAY = 32;
    private static final int CONNECTIONS = 12;

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final Office office;
    private final ExampleOffice example;
    private final LocalDate firstDay;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private int planned;

    MailOffice(DataSource database, Clock clock, MailTransport transport) {
        var settings = new HikariConfig();
        settings.setDataSource(database);
        settings.setMaximumPoolSize(CONNECTIONS);
        this.pool = new HikariDataSource(settings);
        this.factory = JpaStorage.entityManagerFactory(pool);
        this.office = Office.builder()
                .storage(JpaStorage.using(factory))
                .mail(transport)
                .invitations(new ICalendarWriter())
                .clock(clock)
                .mailRules(MailRules.unlimited())
                .build();
        office.setUp().open(OfficeExamples.settings());
        this.example = ExampleOffice.in(JpaStorage.using(factory).open(events -> {}));
        this.firstDay = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(60);
    }

    /** Plans so many appointments, each of which is confirmed to the client: the mails wait. */
    List<UUID> plan(int many) throws Exception {
        var plans = new ArrayList<Callable<UUID>>();
        for (int i = 0; i < many; i++) {
            int number = planned++;
            plans.add(() -> plan(UUID.randomUUID(), number));
        }
        var ids = new ArrayList<UUID>();
        for (var plan : threads.invokeAll(plans)) {
            ids.add(plan.get());
        }
        return ids;
    }

    private UUID plan(UUID id, int number) {
        var start = firstDay.plusDays(number / SLOTS_A_DAY).atTime(8, 0).plusMinutes(15L * (number % SLOTS_A_DAY));
        office.as(Caller.user(example.adviser()))
                .appointments()
                .plan(new Appointments.Plan(
                        new AppointmentId(id),
                        example.dossier(),
                        example.type().id(),
                        "",
                        "",
                        new Appointments.When(start, null, null),
                        new Place.Elsewhere("Dam 1"),
                        example.adviser(),
                        true));
        return id;
    }

    /** Writes some of the reminders that are due, and says how many. */
    int remind() {
        return office.dueAppointmentReminders().runOnce();
    }

    /** Carries out, on all threads, until nothing is due any more. */
    void relayAll() throws Exception {
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < THREADS; i++) {
            work.add(this::carryOut);
        }
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
    }

    private int carryOut() {
        int all = 0;
        for (int batch = office.mailRelay().runOnce();
                batch > 0;
                batch = office.mailRelay().runOnce()) {
            all += batch;
        }
        return all;
    }

    /** Brings forward what waits for its next attempt, as if so much time had passed. */
    void letPass(Duration time) throws SQLException {
        try (var connection = pool.getConnection();
                var statement =
                        connection.prepareStatement("UPDATE delivery SET due_at = due_at - make_interval(secs => ?)")) {
            statement.setDouble(1, time.toSeconds());
            statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    /** The appointments whose mail has that status. */
    List<UUID> withStatus(String status) throws SQLException {
        try (var connection = pool.getConnection();
                var question =
                        connection.prepareStatement("SELECT appointment_id FROM mail_message WHERE status = ?")) {
            question.setString(1, status);
            var found = new ArrayList<UUID>();
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        factory.close();
        pool.close();
    }
}
