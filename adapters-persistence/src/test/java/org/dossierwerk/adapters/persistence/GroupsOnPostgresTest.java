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
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.GroupAppointment;
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

    /** Whatever the number of participants; a batch of rows is one statement. */
    private static final int MOVED = 33;

    private static final int CANCELLED = 29;

    private static final int MORE_THAN_A_BATCH = 60;

    private static OpenedDatabase database;

    private ExampleOffice example;
    private Desk desk;
    private int planned;

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

    private AppointmentId plan(int capacity, String wallTime) {
        return groups().plan(planning(capacity, wallTime));
    }

    private GroupAppointments.Plan planning(int capacity) {
        return planning(capacity, "2026-12-02T19:00");
    }

    private GroupAppointments.Plan planning(int capacity, String wallTime) {
        return new GroupAppointments.Plan(
                new AppointmentId(UUID.randomUUID()),
                example.type().id(),
                "Informatieavond",
                "",
                "",
                capacity,
                at(wallTime),
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

    private List<DossierId> dossiersWithoutAddress(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> PartyExamples.anUnreachablePerson("Zonder" + i))
                .map(person -> {
                    database.stores.parties().save(person);
                    return example.aDossier(person.snapshot().id()).id();
                })
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
    @Tag("GRP-03")
    @Tag("BEY-05")
    @Timeout(60)
    void those_who_move_a_group_while_others_leave_it_and_it_is_joined_never_wait_for_each_other() throws Exception {
        var group = plan(2 * AT_ONCE);
        var dossiers = dossiers(2 * AT_ONCE);
        var early = dossiers.subList(0, AT_ONCE);
        early.forEach(dossier -> groups().add(group, dossier, false));
        var seats = groups().get(group).participants();

        var answers = atOnce(i -> switch (i % 4) {
            case 0 -> () -> move(group, "2026-12-%02dT19:00".formatted(3 + i / 4));
            case 1 -> () -> groups().remove(group, dossiers.get(i));
            case 2 -> () -> groups().add(group, dossiers.get(AT_ONCE + i), false);
            default -> () -> desk.appointments().cancel(seats.get(i).appointment(), null);
        });

        assertThat(answers).containsAnyOf("done").isSubsetOf("done", "storage.staleVersion");
        assertNobodyWaitedForEachOther();
        var state = groups().get(group).state();
        assertThat(database.ask("SELECT count(*) FROM appointment WHERE active AND dossier_id IS NOT NULL"))
                .containsExactly(Integer.toString(state.participants().size()));
        assertThat(database.ask("SELECT DISTINCT starts_at FROM appointment WHERE active"))
                .as("a seat is at the time of its group")
                .hasSize(1);
        assertThat(toldOnceOfARevision()).isTrue();
    }

    private static boolean toldOnceOfARevision() {
        return database.ask("SELECT 1 FROM mail_message GROUP BY appointment_id, recipient_key, revision, occasion"
                        + " HAVING count(*) > 1")
                .isEmpty();
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
        assertThat(database.statements.during(() -> groups().plan(planned))).hasSizeBetween(1, 11);
        var joining = database.statements.during(() -> groups().add(planned.id(), example.dossier(), false));
        assertThat(joining).hasSizeBetween(1, 20);
    }

    @Test
    @Tag("BEY-05")
    void what_moving_and_cancelling_a_group_asks_does_not_grow_with_who_takes_part() {
        var few = groupOf(2);
        var many = groupOf(MORE_THAN_A_BATCH);

        int moved = statements(() -> move(few, "2026-12-03T19:00"));
        assertThat(moved).isBetween(1, MOVED);
        assertThat(statements(() -> move(many, "2026-12-04T19:00"))).isEqualTo(moved);
        assertThat(toldOnce("CHANGE")).isEqualTo(2 + MORE_THAN_A_BATCH);

        int cancelled = statements(() -> groups().cancel(few));
        assertThat(cancelled).isBetween(1, CANCELLED);
        assertThat(statements(() -> groups().cancel(many))).isEqualTo(cancelled);
        assertThat(toldOnce("CANCELLATION")).isEqualTo(2 + MORE_THAN_A_BATCH);
        assertThat(database.ask("SELECT count(*) FROM appointment WHERE dossier_id IS NOT NULL"))
                .containsExactly("0");
        assertThat(database.ask("SELECT count(*) FROM delivery")).containsExactly(messages());
    }

    @Test
    @Tag("BEY-05")
    void participants_with_nothing_but_a_telephone_take_no_statement_each_either() {
        var few = groupOf(1);
        var many = groupOf(1);
        dossiersWithoutAddress(10).forEach(dossier -> groups().add(many, dossier, false));
        int moved = statements(() -> move(few, "2026-12-03T19:00"));
        assertThat(statements(() -> move(many, "2026-12-04T19:00")) - moved).isBetween(1, 5);
        assertThat(database.ask("SELECT count(*) FROM alert")).containsExactly("20");
    }

    private AppointmentId groupOf(int participants) {
        var group = plan(GroupAppointment.MOST_SEATS, "2026-12-0" + (7 + planned++) + "T19:00");
        dossiers(participants).forEach(dossier -> groups().add(group, dossier, false));
        return group;
    }

    private static int statements(Runnable work) {
        return database.statements.during(work).size();
    }

    /** To how many different addresses such a message was written, when none was written twice. */
    private static int toldOnce(String occasion) {
        var readers = database.ask(
                "SELECT appointment_id || recipient_key FROM mail_message WHERE occasion = '" + occasion + "'");
        assertThat(readers).doesNotHaveDuplicates();
        return readers.size();
    }

    private static String messages() {
        return database.ask("SELECT count(*) FROM mail_message").get(0);
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
}
