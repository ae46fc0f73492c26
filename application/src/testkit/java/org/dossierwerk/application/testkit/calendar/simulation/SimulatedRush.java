package org.dossierwerk.application.testkit.calendar.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedMonth.Outcome;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.shared.Refusal;

/**
 * Many appointments at once, each planned, moved twice and three of ten cancelled, while one of five requests goes wrong: what stands
 * in the calendars in the end is what stands in the office.
 */
public final class SimulatedRush {

    private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);
    private static final int ADVISERS = 10;
    private static final int AT_ONCE = 100;
    private static final int LAST_ROUNDS = 600;

    private final Random dice;
    private final Mishaps mishaps;
    private final Crashes crashes;
    private final SimulatedOffice office;
    private final Worker worker;
    private final List<AppointmentId> planned = new ArrayList<>();

    private SimulatedRush(long seed) {
        this.dice = new Random(seed);
        this.mishaps = new Mishaps(new Random(seed + 1), 0.2);
        this.crashes = new Crashes(new Random(seed + 2), 0.0005);
        this.office = new SimulatedOffice(new Random(seed + 3), crashes, ADVISERS);
        this.worker = new Worker(office, crashes, new Random(seed + 4));
    }

    /**
     * @param seed the same gives the same
     * @param appointments how many
     */
    public static Outcome of(long seed, int appointments) {
        return new SimulatedRush(seed).live(seed, appointments);
    }

    private Outcome live(long seed, int appointments) {
        for (var adviser : office.advisers) {
            office.link(adviser);
            office.choose(adviser, adviser.account().calendar());
        }
        office.calendars.goWrong(mishaps);
        for (int i = 0; i < appointments; i++) {
            plan(i);
            pause(i);
        }
        for (int i = 0; i < 2 * appointments; i++) {
            move(planned.get(i % appointments));
            pause(i);
        }
        for (int i = 0; i < appointments; i++) {
            if (i % 10 < 3) {
                desk().cancel(planned.get(i), null);
                pause(i);
            }
        }
        for (int round = 0; round < LAST_ROUNDS; round++) {
            office.clock.advance(Duration.ofMinutes(10));
            connectAnew();
            worker.work();
        }
        return new Outcome(
                seed,
                planned.size(),
                Map.of("plan", appointments, "move", 2 * appointments, "cancel", 3 * appointments / 10),
                office.calendars.faults().orElseThrow().requests(),
                mishaps.count(),
                crashes.count(),
                office.calendars.creatingCalls(),
                new Settled(office, Set.of()).wrong());
    }

    /** Now and then somebody works. */
    private void pause(int count) {
        if (count % AT_ONCE == AT_ONCE - 1) {
            office.clock.advance(Duration.ofMinutes(1));
            worker.work();
        }
    }

    private void connectAnew() {
        try {
            office.connectAnew();
        } catch (Refusal notNow) {
            // Again in the next round.
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
    }

    private void move(AppointmentId id) {
        var appointment = desk().get(id).state();
        desk().move(new Appointments.Move(
                id, appointment.version(), someday(), appointment.particulars().adviser(), true));
    }

    private Appointments desk() {
        return office.desk(office.advisers.get(0)).appointments();
    }

    private Appointments.When someday() {
        LocalDateTime start = FIRST.plusDays(dice.nextInt(300)).atTime(8 + dice.nextInt(10), 15 * dice.nextInt(4));
        return new Appointments.When(start, null, null);
    }
}
