package org.dossierwerk.application.testkit.calendar.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.shared.Refusal;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * Many appointments at once, each planned, moved twice and three of ten cancelled, while one of five requests goes wrong and owners
 * interfere now and then: what stands in the calendars in the end is what stands in the office. Between the waves it is waited
 * until everything is written, so that each of the states is; with one of twenty appointments all is done at once instead.
 */
public final class SimulatedRush {

    private static final LocalDate FIRST = LocalDate.of(2027, 6, 1);
    private static final int ADVISERS = 10;
    private static final int AT_ONCE = 100;
    private static final int HASTY = 21;
    private static final int BETWEEN_OWNERS = 100;
    private static final int MOST_ROUNDS = 3000;
    private static final int BETWEEN_DECISIONS = 10;

    private final Random dice;
    private final Crashes crashes;
    private final SimulatedOffice office;
    private final Mishaps mishaps;
    private final Worker worker;
    private final List<AppointmentId> planned = new ArrayList<>();
    private final Set<UUID> disturbed = new HashSet<>();
    private int cancelled;

    private SimulatedRush(long seed, Function<SettableClock, SimulatedSystem> system) {
        this.dice = new Random(seed);
        this.crashes = new Crashes(new Random(seed + 2), 0.0005);
        this.office = new SimulatedOffice(new Random(seed + 3), crashes, ADVISERS, system);
        this.mishaps = new Mishaps(new Random(seed + 1), 0.2, office);
        this.worker = new Worker(office, crashes, new Random(seed + 4));
    }

    /** In memory. */
    public static RushOutcome of(long seed, int appointments) {
        return of(seed, appointments, MemorySystem::new);
    }

    /**
     * @param seed the same gives the same, where nothing goes over a wire
     * @param appointments how many
     * @param system in which it takes place; closed at the end
     */
    public static RushOutcome of(long seed, int appointments, Function<SettableClock, SimulatedSystem> system) {
        var rush = new SimulatedRush(seed, system);
        try {
            return rush.live(seed, appointments);
        } finally {
            rush.office.calendars.close();
        }
    }

    private RushOutcome live(long seed, int appointments) {
        var begin = office.clock.instant();
        office.advisers.forEach(adviser -> atLast(() -> {
            office.link(adviser);
            office.choose(adviser, adviser.account().calendar());
        }));
        faults().goWrong(mishaps);
        each(appointments, this::plan);
        each(appointments, number -> whenPatient(number, () -> move(number)));
        for (int i = 0; i < appointments; i += BETWEEN_OWNERS) {
            interfere();
        }
        settle();
        each(appointments, number -> whenPatient(number, () -> move(number)));
        each(appointments, number -> whenPatient(number, () -> cancelSome(number)));
        faults().goWrong(null);
        var faults = faults();
        var creating = faults.writings().creatingCalls();
        var wrong = new ArrayList<>(office.calendars.complaints());
        wrong.addAll(new Settled(office, disturbed, Set.of()).wrong());
        return new RushOutcome(
                office.calendars.name(),
                seed,
                appointments,
                cancelled,
                disturbed.size(),
                faults.requests(),
                mishaps.kinds(),
                crashes.count(),
                new RushOutcome.Notices(worker.taken(), worker.lost(), worker.doubled()),
                creating.size(),
                creating.stream().mapToInt(Integer::intValue).sum(),
                creating.stream().mapToInt(Integer::intValue).max().orElse(0),
                faults.writings().moves(),
                faults.writings().removals(),
                Duration.between(begin, office.clock.instant()),
                wrong);
    }

    /** A wave; then it is waited until all of it is written. */
    private void each(int appointments, IntConsumer action) {
        for (int i = 0; i < appointments; i++) {
            action.accept(i);
            if (i % AT_ONCE == AT_ONCE - 1) {
                office.clock.advance(Duration.ofMinutes(30));
                worker.work();
            }
        }
        settle();
    }

    private static boolean isHasty(int number) {
        return number % HASTY == 1;
    }

    private static void whenPatient(int number, Runnable action) {
        if (!isHasty(number)) {
            action.run();
        }
    }

    private void settle() {
        for (int round = 0; round < MOST_ROUNDS && isWaiting(); round++) {
            office.clock.advance(Duration.ofMinutes(10));
            attempt(office::connectAnew);
            worker.work();
            if (round % BETWEEN_DECISIONS == 0) {
                decide();
            }
        }
    }

    private boolean isWaiting() {
        return office.stores.unitOfWork().read(() -> office.advisers.stream()
                .anyMatch(adviser -> !office.stores.outsideChanges().openOf(adviser.user()).isEmpty()
                        || office.stores.calendarCopies().of(adviser.link()).stream()
                                .anyMatch(copy -> copy.snapshot().waiting())));
    }

    /** Nothing goes wrong on purpose yet, but who is asked for the first time may be slow. */
    private void atLast(Runnable action) {
        for (int i = 0; i < 20; i++) {
            if (attempt(action)) {
                return;
            }
            office.clock.advance(Duration.ofMinutes(1));
        }
        action.run();
    }

    /** What is refused because a request went wrong is tried again later. */
    private static boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (Refusal notNow) {
            return false;
        }
    }

    private void plan(int number) {
        var adviser = office.advisers.get(number % ADVISERS);
        var id = new AppointmentId(office.id());
        desk().plan(new Appointments.Plan(
                id,
                office.dossier,
                office.type,
                "Meeting " + number,
                "",
                someday(),
                new Place.AtHome("Kerkstraat 1"),
                adviser.user(),
                true));
        planned.add(id);
        if (isHasty(number)) {
            move(number);
            move(number);
            cancelSome(number);
        }
    }

    private void move(int number) {
        change(number, id -> {
            var appointment = desk().get(id).state();
            var adviser = appointment.particulars().adviser();
            desk().move(new Appointments.Move(id, appointment.version(), someday(), adviser, true));
        });
    }

    private void cancelSome(int number) {
        if ((7 * number + number / ADVISERS) % 10 < 3) {
            change(number, id -> desk().cancel(id, null));
            cancelled++;
        }
    }

    /** Of what its owner removed there may be nothing left to change. */
    private void change(int number, Consumer<AppointmentId> change) {
        var id = planned.get(number);
        if (disturbed.contains(id.value())) {
            attempt(() -> change.accept(id));
        } else {
            change.accept(id);
        }
    }

    private Appointments desk() {
        return office.desk(office.advisers.get(0)).appointments();
    }

    private Appointments.When someday() {
        LocalDateTime start = FIRST.plusDays(dice.nextInt(300)).atTime(8 + dice.nextInt(10), 15 * dice.nextInt(4));
        return new Appointments.When(start, null, null);
    }

    /** An owner moves, removes or renames an entry of ours. */
    private void interfere() {
        var account = any(office.advisers).account();
        var standing = account.owner().all(account.calendar());
        if (standing.isEmpty()) {
            return;
        }
        var entry = any(standing);
        disturbed.add(Settled.appointmentOf(entry));
        var start = FIRST.plusDays(dice.nextInt(300)).atTime(20, 0).atZone(Moments.AMSTERDAM).toInstant();
        switch (dice.nextInt(3)) {
            case 0 -> account.owner().move(account.calendar(), entry.id(), new TimeSlot(start, start.plusSeconds(3600)));
            case 1 -> account.owner().delete(account.calendar(), entry.id());
            default -> account.owner().retitle(account.calendar(), entry.id(), "Mine");
        }
    }

    private void decide() {
        for (var adviser : office.advisers) {
            var changes = office.desk(adviser).outsideChanges();
            for (var change : changes.own()) {
                if (dice.nextBoolean()) {
                    attempt(() -> changes.putBack(change.id()));
                } else {
                    attempt(() -> changes.takeOver(change.id(), change.version()));
                }
            }
        }
    }

    /** Of the whole system. */
    private Faults faults() {
        return office.advisers.get(0).account().faults().orElseThrow();
    }

    private <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
