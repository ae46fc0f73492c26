package org.dossierwerk.application.testkit.calendar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedOffice.Adviser;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.shared.Refusal;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * A month of an office with linked calendars, told by a seed. Advisers plan, move, hand over and cancel; owners move, delete, copy
 * and add; of every five requests one goes wrong, and some creations are carried out hours later; notices are lost, doubled and shuffled; whoever works is killed now and then. Then
 * nothing goes wrong any more, everything that waits is carried out, and what stands in the calendars is what stands in the office.
 */
public final class SimulatedMonth {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final int DAYS = 30;
    private static final int LAST_ROUNDS = 400;
    private static final Duration ROUND = Duration.ofMinutes(20);
    /** Advisers of whom the last is never linked, and the one before not from the beginning. */
    private static final int ADVISERS = 4;

    private final Random dice;
    private final Mishaps mishaps;
    private final Crashes crashes;
    private final SimulatedOffice office;
    private final Worker worker;
    private final List<AppointmentId> planned = new ArrayList<>();
    private final Set<UUID> disturbed = new HashSet<>();
    private final Set<String> copied = new HashSet<>();
    private final Map<String, Integer> done = new HashMap<>();

    private SimulatedMonth(long seed) {
        this.dice = new Random(seed);
        this.crashes = new Crashes(new Random(seed + 2), 0.002);
        this.office = new SimulatedOffice(new Random(seed + 3), crashes, ADVISERS, MemorySystem::new);
        this.mishaps = new Mishaps(new Random(seed + 1), 0.2, office);
        this.worker = new Worker(office, crashes, new Random(seed + 4));
    }

    /**
     * Lives through it.
     *
     * @param seed the same gives the same month
     */
    public static Outcome of(long seed) {
        return new SimulatedMonth(seed).live(seed);
    }

    /**
     * What became of it.
     *
     * @param planned appointments
     * @param done how often what was done
     * @param requests to the calendar system
     * @param mishaps of those
     * @param crashes of whoever worked
     * @param notices that reached the office
     * @param throughNotices what owners did and the office found because of a notice, not because it looks from time to time
     * @param creatingCalls of each entry that the system was asked to create
     * @param wrong what is not as it should be, in words; nothing when all is well
     */
    public record Outcome(
            long seed,
            int planned,
            Map<String, Integer> done,
            int requests,
            int mishaps,
            int crashes,
            int notices,
            int throughNotices,
            List<Integer> creatingCalls,
            List<String> wrong) {
        public Outcome {
            done = Map.copyOf(done);
            creatingCalls = List.copyOf(creatingCalls);
            wrong = List.copyOf(wrong);
        }
    }

    private Outcome live(long seed) {
        connect(office.advisers.get(0));
        connect(office.advisers.get(1));
        faults().goWrong(mishaps);
        for (int day = 0; day < DAYS; day++) {
            faults().land();
            for (int hour = 8; hour < 18; hour++) {
                office.clock.set(at(day, hour, dice.nextInt(60)));
                act();
                work();
                if (dice.nextInt(6) == 0) {
                    faults().land();
                }
            }
            if (day == DAYS / 3) {
                connect(office.advisers.get(2));
            }
            if (day == DAYS / 2) {
                attempt("other calendar", () -> office.choose(
                        office.advisers.get(1), office.advisers.get(1).account().otherCalendar()));
            }
        }
        faults().goWrong(null);
        settle(1);
        faults().land();
        settle(LAST_ROUNDS);
        return new Outcome(
                seed,
                planned.size(),
                done,
                faults().requests(),
                mishaps.count(),
                crashes.count(),
                worker.taken(),
                worker.throughNotices(),
                faults().writings().creatingCalls(),
                new Settled(office, disturbed, copied).wrong());
    }

    private void connect(Adviser adviser) {
        for (int i = 0; i < 20 && !attempt("link", () -> {
            office.link(adviser);
            office.choose(adviser, adviser.account().calendar());
        }); i++) {
            office.clock.advance(Duration.ofMinutes(1));
        }
    }

    private void act() {
        int roll = dice.nextInt(100);
        if (roll < 35) {
            attempt("plan", this::plan);
        } else if (roll < 50) {
            attempt("move", () -> move(false));
        } else if (roll < 60) {
            attempt("hand over", () -> move(true));
        } else if (roll < 70) {
            attempt("cancel", this::cancel);
        } else if (roll < 90) {
            attempt("owner", this::owner);
        } else if (roll < 96) {
            attempt("decide", this::decide);
        } else if (roll < 98) {
            linked().account().faults().orElseThrow().loseCursors();
        } else if (roll < 99) {
            linked().account().faults().orElseThrow().revokeGrant();
        } else {
            attempt("connect anew", office::connectAnew);
        }
    }

    private boolean attempt(String what, Runnable action) {
        try {
            action.run();
            done.merge(what, 1, Integer::sum);
            return true;
        } catch (Refusal refused) {
            done.merge(what + " refused", 1, Integer::sum);
            return false;
        }
    }

    private void plan() {
        var adviser = any(office.advisers);
        var id = new AppointmentId(office.id());
        office.desk(adviser)
                .appointments()
                .plan(new Appointments.Plan(
                        id,
                        office.dossier,
                        office.type,
                        "Meeting " + planned.size(),
                        "",
                        soon(),
                        new Place.AtHome("Kerkstraat 1"),
                        adviser.user(),
                        true));
        planned.add(id);
    }

    private void move(boolean toAnother) {
        if (planned.isEmpty()) {
            return;
        }
        var desk = office.desk(office.advisers.get(0)).appointments();
        var appointment = desk.get(one()).state();
        var adviser = toAnother ? any(office.advisers).user() : appointment.particulars().adviser();
        desk.move(new Appointments.Move(appointment.id(), appointment.version(), soon(), adviser, true));
    }

    private void cancel() {
        if (!planned.isEmpty()) {
            office.desk(office.advisers.get(0)).appointments().cancel(one(), null);
        }
    }

    /** Often the last, which may not yet stand there. */
    private AppointmentId one() {
        return dice.nextBoolean() ? planned.get(planned.size() - 1) : any(planned);
    }

    private Appointments.When soon() {
        var today = LocalDateTime.ofInstant(office.clock.instant(), Moments.AMSTERDAM).toLocalDate();
        var start = today.plusDays(1L + dice.nextInt(25)).atTime(8 + dice.nextInt(10), 15 * dice.nextInt(4));
        return new Appointments.When(start, null, null);
    }

    /** What owners do to entries of ours that are to come, and to others. */
    private void owner() {
        var account = linked().account();
        var calendar = dice.nextInt(8) == 0 ? account.otherCalendar() : account.calendar();
        var toCome = account.owner().all(calendar).stream()
                .filter(one -> one.slot().start().isAfter(office.clock.instant().plus(Duration.ofDays(2))))
                .toList();
        var start = office.clock.instant().plus(Duration.ofHours(72L + dice.nextInt(400)));
        var elsewhere = new TimeSlot(start, start.plus(Duration.ofMinutes(60)));
        if (toCome.isEmpty() || dice.nextInt(4) == 0) {
            account.owner().add(calendar, ForeignEvent.during("Dentist", elsewhere));
            return;
        }
        disturb(account.owner(), calendar, any(toCome), elsewhere);
    }

    private void disturb(Owner owner, String calendar, Owner.Seen entry, TimeSlot elsewhere) {
        if (!entry.marks().isEmpty()) {
            disturbed.add(Settled.appointmentOf(entry));
        }
        switch (dice.nextInt(6)) {
            case 0, 1 -> owner.move(calendar, entry.id(), elsewhere);
            case 2, 3 -> owner.delete(calendar, entry.id());
            case 4 -> owner.retitle(calendar, entry.id(), "Mine");
            default -> copied.add(owner.copy(calendar, entry.id(), elsewhere));
        }
    }

    private void decide() {
        for (var adviser : office.advisers) {
            var changes = office.desk(adviser).outsideChanges();
            for (var change : changes.own()) {
                if (dice.nextBoolean()) {
                    changes.putBack(change.id());
                } else {
                    changes.takeOver(change.id(), change.version());
                }
            }
        }
    }

    private void work() {
        worker.work();
    }

    private void settle(int rounds) {
        for (int round = 0; round < rounds; round++) {
            office.clock.advance(ROUND);
            attempt("connect anew", office::connectAnew);
            work();
            if (round % 20 == 19) {
                attempt("decide", this::decide);
            }
        }
    }

    /** Of the whole system. */
    private Faults faults() {
        return office.advisers.get(0).account().faults().orElseThrow();
    }

    private Adviser linked() {
        return office.advisers.get(dice.nextInt(ADVISERS - 1));
    }

    private <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private static Instant at(int day, int hour, int minute) {
        return FIRST.plusDays(day).atTime(hour, minute).atZone(Moments.AMSTERDAM).toInstant();
    }
}
