package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever writes, and however many at once: an adviser is in one place at a time (RELIABILITY D1, INV-1). */
@Tag("BEY-02")
class NoDoubleBookingTest {

    private static final int PLANNERS = 50;
    private static final String OVERLAPS = """
            SELECT count(*) FROM appointment a JOIN appointment b ON a.adviser_id = b.adviser_id AND a.id < b.id
            WHERE a.active AND b.active AND NOT a.may_overlap AND NOT b.may_overlap
              AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
            """;

    private static OpenedDatabase database;

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    @Test
    void a_raw_insert_that_overlaps_is_refused_by_the_database() {
        var office = ExampleOffice.in(database.stores);
        database.stores
                .appointments()
                .save(office.anAppointment().at("2026-11-24T10:00", 60).build());
        assertThatThrownBy(() -> database.execute(copy(office, "30 minutes", false)))
                .isInstanceOfSatisfying(
                        OpenedDatabase.RefusedByDatabase.class,
                        refusal -> assertThat(refusal.state()).isEqualTo("23P01"));
        database.execute(copy(office, "60 minutes", false));
        database.execute(copy(office, "30 minutes", true));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void of_fifty_who_plan_one_slot_at_once_one_wins_and_the_others_are_told() throws Exception {
        var office = ExampleOffice.in(database.stores);
        var start = new CountDownLatch(1);
        var answers = new ArrayList<String>();
        var threads = Executors.newFixedThreadPool(PLANNERS);
        try {
            Callable<String> planner = () -> {
                start.await();
                return plan(office);
            };
            var running = Stream.generate(() -> threads.submit(planner))
                    .limit(PLANNERS)
                    .toList();
            start.countDown();
            for (var one : running) {
                answers.add(one.get(Duration.ofSeconds(50).toMillis(), TimeUnit.MILLISECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(answers).filteredOn("planned"::equals).hasSize(1);
        assertThat(answers).filteredOn("occupied"::equals).hasSize(PLANNERS - 1);
        assertThat(database.ask(OVERLAPS)).containsExactly("0");
        assertThat(database.ask("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .containsExactly("0");
    }

    /** Without looking first, so that the lock and the constraint alone decide. */
    private static String plan(ExampleOffice office) {
        try {
            database.stores.unitOfWork().run(() -> {
                database.stores.users().lockCalendar(office.adviser());
                database.stores.appointments().save(office.anAppointment().build());
            });
            return "planned";
        } catch (AppointmentRefusal.AdviserOccupied refusal) {
            return "occupied";
        }
    }

    private static String copy(ExampleOffice office, String later, boolean mayOverlap) {
        return """
                INSERT INTO appointment (id, version, dossier_id, type_id, title, remarks, wall_time, zone, starts_at,
                  duration_seconds, ends_at, place_kind, place_text, adviser_id, may_overlap, revision, active)
                SELECT gen_random_uuid(), 1, dossier_id, type_id, title, remarks, wall_time, zone,
                  starts_at + interval '%1$s', duration_seconds, ends_at + interval '%1$s', place_kind, place_text,
                  adviser_id, %2$s, 0, TRUE
                FROM appointment WHERE adviser_id = '%3$s' AND starts_at = '%4$s'
                """.formatted(
                        later,
                        mayOverlap,
                        office.adviser().value(),
                        at("2026-11-24T10:00", 60).start());
    }
}
