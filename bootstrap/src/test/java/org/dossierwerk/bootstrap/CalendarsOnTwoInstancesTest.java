package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.Chance;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.Mishap;
import org.dossierwerk.application.testkit.calendar.Purpose;
import org.dossierwerk.bootstrap.harness.Eventually;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.bootstrap.harness.VendorCalendars;
import org.dossierwerk.bootstrap.harness.VendorCalendars.Account;
import org.dossierwerk.bootstrap.harness.VendorCalendars.Vendor;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two instances on one database keep the calendars of one office at Google and at Microsoft in step: what is to be done once is done
 * once, whichever of them does it, and whichever of them dies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarsOnTwoInstancesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T08:00:00Z");
    private static final int APPOINTMENTS = 16;
    private static final int MOST_ROUNDS = 250;
    private static final int WHILE_IT_GOES_WRONG = 40;
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration UNTIL_READ = Duration.ofMinutes(31);

    @RegisterExtension
    static final VendorCalendars VENDORS = new VendorCalendars(CLOCK);

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.instances(
            2,
            CLOCK,
            VENDORS.settings("--dossierwerk.calendars.google.timeout=1s", "--dossierwerk.calendars.graph.timeout=1s"));

    private final Map<Vendor, Linked> linked = new EnumMap<>(Vendor.class);
    private UserId admin;
    private DossierId dossier;
    private AppointmentTypeId type;

    /** An adviser whose account is linked. */
    private final class Linked {

        private final Vendor vendor;
        private final UserId adviser;
        private final Account account;
        private final CalendarLinkId link;
        private final Disturbance disturbance;
        private final Map<AppointmentId, LocalDateTime> planned = new LinkedHashMap<>();

        Linked(Vendor vendor, String first) {
            this.vendor = vendor;
            this.adviser = OFFICE.people().colleague(admin, first, "Bakker", Rights.ofAdviser());
            VENDORS.leave(vendor).rotate(true);
            this.account = VENDORS.open(vendor, first + "@account.example");
            this.disturbance = new Disturbance(vendor.ordinal());
            account.faults().goWrong(disturbance);
            this.link = VENDORS.link(desk(0), vendor, account);
        }

        private Desk desk(int instance) {
            return CalendarsOnTwoInstancesTest.desk(instance, adviser);
        }

        void awaitReading() {
            Eventually.holds(
                    () -> assertThat(desk(0).calendarLinks().own().get(0).synchronisedUntil())
                            .isEqualTo(CLOCK.instant()));
        }

        /** At the number's hour of its day. */
        void plan(int number) {
            var id = new AppointmentId(UUID.randomUUID());
            var start = on(number, 9);
            desk(number % 2)
                    .appointments()
                    .plan(new Appointments.Plan(
                            id,
                            dossier,
                            type,
                            "Gesprek " + number,
                            "",
                            new Appointments.When(start, null, null),
                            new Place.Elsewhere("Stationsplein 1, Utrecht"),
                            adviser,
                            true));
            planned.put(id, start);
        }

        void move(AppointmentId id, int instance, int hour) {
            var desk = desk(instance).appointments();
            var start = planned.get(id).withHour(hour);
            desk.move(new Appointments.Move(
                    id, desk.get(id).state().version(), new Appointments.When(start, null, null), adviser, true));
            planned.put(id, start);
        }

        void cancel(AppointmentId id, int instance) {
            desk(instance).appointments().cancel(id, null);
            planned.remove(id);
        }

        List<AppointmentId> all() {
            return List.copyOf(planned.keySet());
        }

        /** Each live appointment once and at its time, and nothing else. */
        void requireInStep() {
            var wanted = new TreeMap<UUID, Instant>();
            planned.forEach(
                    (id, start) -> wanted.put(id.value(), start.atZone(ZONE).toInstant()));
            var standing = new TreeMap<UUID, Instant>();
            var twice = new ArrayList<Object>();
            for (var entry : account.owner().all(account.calendar())) {
                for (var mark : entry.marks()) {
                    var of = UUID.fromString(mark.split("/")[1]);
                    if (standing.put(of, entry.slot().start()) != null) {
                        twice.add(entry);
                    }
                }
            }
            assertThat(twice).isEmpty();
            assertThat(standing).isEqualTo(wanted);
            assertThat(account.faults().writings().creatingCalls()).allMatch(calls -> calls <= 2);
        }
    }

    /** Of five requests one goes wrong, but for those about notices, which are counted. */
    private static final class Disturbance implements Chance {

        private final Random dice;
        private final AtomicInteger subscribing = new AtomicInteger();
        private final AtomicInteger wrong = new AtomicInteger();
        private volatile boolean on;

        Disturbance(long seed) {
            this.dice = new Random(seed);
        }

        @Override
        public synchronized Mishap next(Purpose purpose) {
            if (purpose == Purpose.SUBSCRIBING) {
                subscribing.incrementAndGet();
                return Mishap.NONE;
            }
            if (!on || dice.nextInt(5) > 0) {
                return Mishap.NONE;
            }
            wrong.incrementAndGet();
            int roll = dice.nextInt(20);
            if (roll < 6) {
                return Mishap.refused(429, roll < 3 ? "1" : "20");
            }
            if (roll < 10) {
                return Mishap.afterwards(500);
            }
            if (roll < 14) {
                return Mishap.afterwards(0);
            }
            if (roll < 15) {
                return Mishap.silent(Duration.ofMillis(1_200));
            }
            return Mishap.refused(purpose == Purpose.CHANGING ? 412 : 503, null);
        }
    }

    @BeforeAll
    void an_office() {
        admin = OFFICE.people().administrator("Anna", "Adviseur");
        var given = new Given(desk(0, admin));
        type = given.type("Gesprek");
        dossier = given.dossier(admin, "Emma", "Wit", "emma@wit.example");
        linked.put(Vendor.MICROSOFT, new Linked(Vendor.MICROSOFT, "Mirjam"));
        linked.put(Vendor.GOOGLE, new Linked(Vendor.GOOGLE, "Gijs"));
        each(Linked::awaitReading);
    }

    private static Desk desk(int instance, UserId user) {
        return OFFICE.application(instance).office().as(Caller.user(user));
    }

    private static LocalDateTime on(int day, int hour) {
        return LocalDate.ofInstant(CLOCK.instant(), ZONE).plusDays(2 + day).atTime(hour, 0);
    }

    private void each(Consumer<Linked> action) {
        linked.values().forEach(action);
    }

    @Test
    @Order(1)
    @Tag("CT-06")
    @Tag("CT-07")
    @Tag("CT-47")
    @Tag("INV-5")
    void whatever_goes_wrong_and_whoever_dies_each_appointment_stands_there_once() throws Exception {
        each(one -> one.disturbance.on = true);
        each(one -> {
            for (int number = 0; number < APPOINTMENTS; number++) {
                one.plan(number);
            }
        });
        pass(5);
        OFFICE.kill(1);
        each(one -> {
            var all = one.all();
            for (int number = 0; number < all.size(); number++) {
                one.move(all.get(number), number % 2, 11);
            }
        });
        pass(5);
        each(one -> {
            var all = one.all();
            for (int number = 0; number < all.size(); number++) {
                if (number % 3 == 0) {
                    one.cancel(all.get(number), number % 2);
                } else {
                    one.move(all.get(number), number % 2, 14);
                }
            }
        });

        for (int round = 0; round < WHILE_IT_GOES_WRONG && waiting() > 0; round++) {
            pass(1);
        }
        each(one -> one.disturbance.on = false);
        settle();

        each(Linked::requireInStep);
        each(one -> assertThat(one.disturbance.wrong.get()).isGreaterThan(APPOINTMENTS / 2));
        assertThat(number("SELECT count(*) FROM outside_change")).isZero();
        assertThat(number("SELECT count(*) FROM calendar_reading WHERE generation <> 1"))
                .isZero();
    }

    @Test
    @Order(2)
    @Tag("CT-38")
    @Tag("CAL-12")
    void what_lets_us_in_is_renewed_once_though_everybody_needs_it_at_the_same_moment() throws Exception {
        letPass(UNTIL_READ);
        each(Linked::awaitReading);
        for (var one : linked.values()) {
            var leave = VENDORS.leave(one.vendor);
            int before = leave.refreshes();
            one.account.faults().delay(Duration.ofMillis(50));

            leave.endAccessTokens();
            one.plan(20 + one.vendor.ordinal());
            var all = inParallel(
                    12, number -> one.desk(number % 2).calendarLinks().calendars(one.link));

            assertThat(all).allSatisfy(calendars -> assertThat(calendars).isNotEmpty());
            settle();
            one.account.faults().delay(Duration.ZERO);
            assertThat(leave.refreshes() - before).isEqualTo(1);
            assertThat(leave.reuses()).isZero();
        }
        each(Linked::requireInStep);
    }

    @Test
    @Order(3)
    @Tag("CT-42")
    @Tag("CAL-14")
    void once_a_day_everything_is_listed_once_and_each_subscription_renewed_once() throws Exception {
        for (var one : linked.values()) {
            assertThat(one.disturbance.subscribing).hasValue(1);
            assertThat(one.account.subscriptions()).isEqualTo(1);
            var start = on(40, 10).atZone(ZONE).toInstant();
            one.account
                    .owner()
                    .add(
                            one.account.calendar(),
                            ForeignEvent.during("Tandarts", new TimeSlot(start, start.plusSeconds(1800))));
        }

        letPass(Duration.ofHours(25));
        each(Linked::awaitReading);
        Thread.sleep(1_000);

        assertThat(number("SELECT count(*) FROM calendar_reading WHERE generation <> 2"))
                .isZero();
        assertThat(linked.get(Vendor.MICROSOFT).disturbance.subscribing).hasValue(2);
        assertThat(linked.get(Vendor.GOOGLE).disturbance.subscribing)
                .as("a new channel, and the end of the old one")
                .hasValue(3);
        each(one -> {
            assertThat(one.account.subscriptions()).isEqualTo(1);
            for (int instance = 0; instance < 2; instance++) {
                var day = LocalDate.ofInstant(CLOCK.instant(), ZONE);
                assertThat(one.desk(instance).agenda().busy(List.of(one.adviser), day, day.plusDays(90)))
                        .hasSize(1);
            }
        });
    }

    @Test
    @Order(4)
    @Tag("CT-39")
    @Tag("BEY-04")
    @Tag("CAL-11")
    void a_leave_that_is_lost_is_told_once_and_what_waited_is_written_once() throws Exception {
        var one = linked.get(Vendor.MICROSOFT);
        var leave = VENDORS.leave(Vendor.MICROSOFT);
        leave.withdraw(one.account.user());

        one.plan(30);
        one.plan(31);
        letPass(UNTIL_READ);
        Eventually.holds(() ->
                assertThat(one.desk(1).calendarLinks().own().get(0).status()).isEqualTo(LinkStatus.NEEDS_CONSENT));
        Thread.sleep(1_000);
        int asked = one.account.requests();
        int exchanged = leave.tokenRequests();
        for (int i = 0; i < 4; i++) {
            letPass(UNTIL_READ);
            Thread.sleep(400);
        }

        assertThat(lost(one)).isEqualTo(1);
        for (int instance = 0; instance < 2; instance++) {
            assertThat(one.desk(instance).calendarLinks().broken()).hasSize(1);
            assertThat(desk(instance, admin).calendarLinks().broken()).hasSize(1);
        }
        assertThat(one.account.requests()).isEqualTo(asked);
        assertThat(leave.tokenRequests()).isEqualTo(exchanged);

        leave.ownerIs(one.account.user());
        VENDORS.letIn(one.desk(1), Vendor.MICROSOFT, one.link);
        settle();

        one.requireInStep();
        assertThat(lost(one)).isEqualTo(1);
        assertThat(one.desk(0).calendarLinks().broken()).isEmpty();
    }

    private static long lost(Linked one) throws SQLException {
        return number("SELECT count(*) FROM audit_entry WHERE action = 'calendar.consent-lost/1' AND subject = '"
                + one.link.value() + "'");
    }

    /** Not while somebody reads, who would be taken for dead, and read twice. */
    private static void letPass(Duration time) {
        Eventually.holds(() -> assertThat(
                        number("SELECT count(*) FROM calendar_reading WHERE token IS NOT NULL OR due_at <= now()"))
                .isZero());
        OFFICE.letPass(time);
    }

    /** So many looks of those who work, ten seconds apart: what they have begun is not over for them meanwhile. */
    private static void pass(int rounds) throws InterruptedException {
        for (int round = 0; round < rounds; round++) {
            OFFICE.letPass(Duration.ofSeconds(10));
            Thread.sleep(GLANCE.toMillis());
        }
    }

    private static void settle() throws Exception {
        for (int round = 0; round < MOST_ROUNDS && waiting() > 0; round++) {
            pass(1);
        }
        assertThat(waiting()).as(told()).isZero();
    }

    /** What to look at when it does not settle. */
    private static String told() throws SQLException {
        return text("SELECT string_agg(l.provider || ' ' || l.status || ' ' || coalesce(c.failure_words, '-') || ' '"
                        + " || coalesce(c.held_until::text, ''), '; ') FROM calendar_link l LEFT JOIN calendar_lane c"
                        + " ON c.link_id = l.id")
                + " " + text("SELECT string_agg(d::text, '; ') FROM delivery d WHERE reaction LIKE 'calendar%'");
    }

    private static String text(String question) throws SQLException {
        var database = OFFICE.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static long waiting() throws SQLException {
        return number("SELECT count(*) FROM calendar_copy WHERE waiting_since IS NOT NULL");
    }

    private static long number(String question) throws SQLException {
        var database = OFFICE.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static <T> List<T> inParallel(int times, IntFunction<T> work) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var all = new ArrayList<Callable<T>>();
            for (int number = 0; number < times; number++) {
                int own = number;
                all.add(() -> work.apply(own));
            }
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
