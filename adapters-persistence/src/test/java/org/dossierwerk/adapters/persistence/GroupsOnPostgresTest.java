package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.appointment.GroupAppointments;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Group appointments on a real database: however many want the same seat or time at once, and what they ask of it. */
class GroupsOnPostgresTest {

    private static final int AT_ONCE = 20;

    private static OpenedDatabase database;

    private ExampleOffice example;
    private Desk desk;

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    @BeforeEach
    void start() {
        database.clear();
        var office = Office.builder()
                .storage(JpaStorage.using(database.factory()))
                .mail(new InMemoryMail())
                .clock(SettableClock.at(Moments.NOW))
                .build();
        office.setUp().open(OfficeExamples.settings());
        example = ExampleOffice.in(database.stores);
        desk = office.as(Caller.user(example.adviser()));
    }

    private GroupAppointments groups() {
        return desk.groupAppointments();
    }

    private AppointmentId plan(int capacity) {
        return groups().plan(planning(capacity));
    }

    private GroupAppointments.Plan planning(int capacity) {
        return new GroupAppointments.Plan(
                new AppointmentId(UUID.randomUUID()),
                example.type().id(),
                "Informatieavond",
                "",
                "",
                capacity,
                at("2026-12-02T19:00"),
                new Place.Elsewhere("Dam 1"),
                example.adviser(),
                false);
    }

    private static Appointments.When at(String wallTime) {
        return new Appointments.When(LocalDateTime.parse(wallTime), null, null);
    }

    private List<DossierId> dossiers(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> example.aPerson("Client", "", "Nummer" + i, "client" + i + "@example.nl"))
                .map(person -> example.aDossier(person).id())
                .toList();
    }

    /** What each of them came to, all begun at once. */
    private static List<String> atOnce(IntFunction<Runnable> work) throws Exception {
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var running = IntStream.range(0, AT_ONCE)
                    .mapToObj(work)
                    .map(one -> (Callable<String>) () -> {
                        start.await();
                        return answer(one);
                    })
                    .map(threads::submit)
                    .toList();
            start.countDown();
            var answers = new ArrayList<String>();
            for (var one : running) {
                answers.add(one.get(Duration.ofSeconds(50).toMillis(), TimeUnit.MILLISECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String answer(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static void assertNobodyWaitedForEachOther() {
        assertThat(database.ask("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .containsExactly("0");
    }

    @Test
    @Tag("GRP-02")
    @Tag("BEY-02")
    @Timeout(60)
    void of_twenty_who_want_the_last_seat_at_once_one_gets_it_and_the_others_are_told_that_it_is_full()
            throws Exception {
        var group = plan(2);
        var dossiers = dossiers(AT_ONCE);
        groups().add(group, example.dossier(), false);

        var answers = atOnce(i -> () -> groups().add(group, dossiers.get(i), false));

        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers).filteredOn("group.full"::equals).hasSize(AT_ONCE - 1);
        assertThat(groups().get(group).participants()).hasSize(2);
        assertNobodyWaitedForEachOther();
    }

    @Test
    @Tag("GRP-03")
    @Timeout(60)
    void of_twenty_who_join_and_leave_at_once_nobody_is_overlooked() throws Exception {
        var group = plan(AT_ONCE);
        var dossiers = dossiers(AT_ONCE);
        for (var dossier : dossiers.subList(0, AT_ONCE / 2)) {
            groups().add(group, dossier, false);
        }

        var answers = atOnce(i -> () -> {
            if (i < AT_ONCE / 2) {
                groups().remove(group, dossiers.get(i));
            } else {
                groups().add(group, dossiers.get(i), false);
            }
        });

        assertThat(answers).containsOnly("done");
        assertThat(groups().get(group).participants())
                .extracting(seat -> seat.dossier())
                .containsExactlyInAnyOrderElementsOf(dossiers.subList(AT_ONCE / 2, AT_ONCE));
        assertThat(database.ask("SELECT seats_taken FROM appointment WHERE dossier_id IS NULL"))
                .containsExactly("10");
        assertNobodyWaitedForEachOther();
    }

    @Test
    @Tag("BEY-02")
    @Timeout(60)
    void of_groups_and_appointments_that_want_one_time_at_once_one_gets_it() throws Exception {
        var answers = atOnce(i -> i % 2 == 0
                ? () -> plan(8)
                : () -> desk.appointments()
                        .plan(new Appointments.Plan(
                                new AppointmentId(UUID.randomUUID()),
                                example.dossier(),
                                example.type().id(),
                                "",
                                "",
                                at("2026-12-02T19:30"),
                                new Place.Elsewhere("Dam 1"),
                                example.adviser(),
                                false)));
        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers).filteredOn("appointment.adviserOccupied"::equals).hasSize(AT_ONCE - 1);
        assertThat(database.ask("SELECT count(*) FROM appointment")).containsExactly("1");
        assertNobodyWaitedForEachOther();
    }

    @Test
    void planning_a_group_and_joining_it_take_few_statements() {
        var planned = planning(8);
        assertThat(database.statements.during(() -> groups().plan(planned))).hasSizeBetween(1, 13);
        var joining = database.statements.during(() -> groups().add(planned.id(), example.dossier(), false));
        assertThat(joining).hasSizeBetween(1, 20);
    }

    /** Each participant is one more appointment that is changed, told of and noted. */
    @Test
    void what_moving_a_group_asks_grows_no_more_than_by_that_of_one_more_appointment() {
        var group = plan(20);
        dossiers(2).forEach(dossier -> groups().add(group, dossier, false));
        int ofTwo = database.statements
                .during(() -> move(group, "2026-12-03T19:00"))
                .size();
        dossiers(10).forEach(dossier -> groups().add(group, dossier, false));
        int ofTwelve = database.statements
                .during(() -> move(group, "2026-12-04T19:00"))
                .size();
        assertThat(ofTwelve - ofTwo).isBetween(10, 10 * 16);
    }

    private void move(AppointmentId group, String wallTime) {
        var version = groups().get(group).state().version();
        groups().move(new Appointments.Move(group, version, at(wallTime), example.adviser(), false));
    }

    @Test
    void what_reading_a_group_asks_does_not_grow_with_who_takes_part() {
        var group = plan(8);
        var dossiers = dossiers(7);
        groups().add(group, example.dossier(), false);
        var few = database.statements.during(() -> groups().get(group));
        dossiers.forEach(dossier -> groups().add(group, dossier, false));

        assertThat(database.statements.during(() -> groups().get(group))).hasSize(few.size());
        assertThat(few).hasSizeBetween(1, 8);
        assertThat(database.statements.during(() -> groups().toCome())).hasSize(3);
    }

    @Test
    void zz_trace() {
        var planned = planning(200);
        show("plan group", () -> groups().plan(planned));
        var group = planned.id();
        dossiers(2).forEach(d -> groups().add(group, d, false));
        show("move 2", () -> move(group, "2026-12-03T19:00"));
        var single = new Appointments.Plan(
                new AppointmentId(UUID.randomUUID()),
                example.dossier(),
                example.type().id(),
                "",
                "",
                at("2026-12-08T19:30"),
                new Place.Elsewhere("Dam 1"),
                example.adviser(),
                false);
        show("plan one", () -> desk.appointments().plan(single));
        show("cancel 2", () -> groups().cancel(group));
        for (int round = 0; round < 3; round++) {
            var big = plan(200);
            dossiers(200).forEach(d -> groups().add(big, d, false));
            long t = System.nanoTime();
            int n = database.statements
                    .during(() -> move(big, "2026-12-03T19:00"))
                    .size();
            System.out.println("TRACE move200 statements " + n + " ms " + (System.nanoTime() - t) / 1_000_000);
            t = System.nanoTime();
            n = database.statements.during(() -> groups().cancel(big)).size();
            System.out.println("TRACE cancel200 statements " + n + " ms " + (System.nanoTime() - t) / 1_000_000);
        }
    }

    private static void show(String what, Runnable work) {
        var seen = database.statements.during(work);
        System.out.println("TRACE " + what + " " + seen.size());
        seen.forEach(one -> System.out.println("TRACE    " + one.substring(0, Math.min(260, one.length()))));
    }
}
