package org.dossierwerk.bootstrap.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.appointment.GroupAppointments;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Place;

/** Appointments of the weeks around today: each planned some days before, the past ones with what came of them. */
final class DemoAgenda {

    private static final List<String> ADVISERS = List.of("sanne", "joris", "meike");

    /** A place in a day's calendar; they never touch, so that nobody is in two meetings. */
    private record Slot(LocalTime start, String type) {}

    private static final List<Slot> DAY = List.of(
            new Slot(LocalTime.of(9, 0), "Oriëntatiegesprek"),
            new Slot(LocalTime.of(10, 30), "Inventarisatie"),
            new Slot(LocalTime.of(13, 0), "Adviesgesprek"),
            new Slot(LocalTime.of(15, 0), "Ondertekenen"),
            new Slot(LocalTime.of(16, 15), "Terugbellen"));

    private final Office office;
    private final DemoCast cast;
    private final DemoTimeline timeline;
    private final Random chance;
    private final Instant now;

    DemoAgenda(Office office, DemoCast cast, DemoTimeline timeline, Random chance, Instant now) {
        this.office = office;
        this.cast = cast;
        this.timeline = timeline;
        this.chance = chance;
        this.now = now;
    }

    /** Three quiet weeks behind, a full one around today, three ahead that fill up. */
    void plan() {
        var today = LocalDate.ofInstant(now, DemoSettings.ZONE);
        var monday = today.with(
                today.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
                        ? TemporalAdjusters.next(DayOfWeek.MONDAY)
                        : TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = -3; week <= 3; week++) {
            double full = week == 0 ? 0.65 : week < 0 ? 0.15 : 0.4 - 0.1 * week;
            for (int day = 0; day < 5; day++) {
                var date = monday.plusWeeks(week).plusDays(day);
                ADVISERS.forEach(adviser -> fill(adviser, date, full));
            }
        }
        planForTheFirstClient(monday);
        planAnEvening(monday.plusWeeks(1).plusDays(3));
    }

    /** The client whose link is told on the console has something to come, whatever chance says. */
    private void planForTheFirstClient(LocalDate monday) {
        var first = cast.dossiers().get(0);
        plan(
                first,
                new Slot(LocalTime.of(17, 30), "Oriëntatiegesprek"),
                monday.minusWeeks(1).plusDays(1));
        plan(
                first,
                new Slot(LocalTime.of(17, 30), "Adviesgesprek"),
                monday.plusWeeks(1).plusDays(2));
    }

    /** Clients of one adviser together, the first client among them. */
    private void planAnEvening(LocalDate date) {
        var participants = cast.casesOf(cast.dossiers().get(0).adviser()).subList(0, 3);
        var host = participants.get(0);
        var group = new AppointmentId(new UUID(chance.nextLong(), chance.nextLong()));
        var slot = new Slot(LocalTime.of(19, 30), "Oriëntatiegesprek");
        var decided =
                earlier(date.atTime(slot.start()).atZone(DemoSettings.ZONE).toInstant(), 9);
        timeline.at(
                decided,
                () -> desk(host)
                        .groupAppointments()
                        .plan(new GroupAppointments.Plan(
                                group,
                                cast.types().get(slot.type()),
                                "Informatieavond eerste woning",
                                "De koffie staat klaar vanaf 19.15 uur.",
                                "Grote zaal, beamer reserveren.",
                                8,
                                new Appointments.When(date.atTime(slot.start()), null, Duration.ofMinutes(90)),
                                place(host, slot),
                                cast.staff().get(host.adviser()),
                                false)));
        for (int i = 0; i < participants.size(); i++) {
            var dossier = participants.get(i).id();
            timeline.at(
                    decided.plusSeconds(60L * (i + 1)),
                    () -> desk(host).groupAppointments().add(group, dossier, false));
        }
    }

    private void fill(String adviser, LocalDate date, double full) {
        for (var slot : DAY) {
            boolean taken = chance.nextDouble() < full;
            var cases = cast.casesOf(adviser);
            var one = cases.get(chance.nextInt(cases.size()));
            if (taken) {
                plan(one, slot, date);
            }
        }
    }

    private void plan(DemoCast.Case one, Slot slot, LocalDate date) {
        var id = new AppointmentId(new UUID(chance.nextLong(), chance.nextLong()));
        var start = date.atTime(slot.start()).atZone(DemoSettings.ZONE).toInstant();
        var decided = earlier(start, 2 + chance.nextInt(8));
        timeline.at(decided, () -> propose(id, one, slot, date));
        double fate = chance.nextDouble();
        if (fate < 0.06) {
            var cancelled = earlier(start, 1);
            timeline.at(
                    cancelled.isAfter(decided) ? cancelled : decided.plusSeconds(60),
                    () -> desk(one).appointments().cancel(id, null));
        } else if (fate < 0.9) {
            timeline.at(start.plus(Duration.ofHours(2)), () -> recordResult(id, one));
        }
    }

    /** At the same time of day so many days before, but never later than an hour ago. */
    private Instant earlier(Instant start, int days) {
        var before = start.minus(days, ChronoUnit.DAYS);
        var latest = now.minus(Duration.ofHours(1));
        return before.isAfter(latest) ? latest.minus(Duration.ofMinutes(chance.nextInt(600))) : before;
    }

    private void propose(AppointmentId id, DemoCast.Case one, Slot slot, LocalDate date) {
        var type = cast.types().get(slot.type());
        desk(one)
                .appointments()
                .plan(new Appointments.Plan(
                        id,
                        one.id(),
                        type,
                        "",
                        slot.type().equals("Inventarisatie") ? "Houd uw laatste jaaropgaaf bij de hand." : "",
                        new Appointments.When(date.atTime(slot.start()), null, null),
                        place(one, slot),
                        cast.staff().get(one.adviser()),
                        false));
    }

    private Place place(DemoCast.Case one, Slot slot) {
        return switch (slot.type()) {
            case "Inventarisatie" -> new Place.ByVideo("https://video.wegwijs.example/" + one.adviser());
            case "Terugbellen" -> new Place.ByPhone("");
            default -> {
                var branch = one.adviser().equals("meike") ? "Arnhem" : "Utrecht";
                var address = branch.equals("Arnhem")
                        ? "Jansbuitensingel 6, 6811 AA Arnhem"
                        : "Maliesingel 38, 3581 BK Utrecht";
                yield new Place.AtOffice(cast.locations().get(branch), address);
            }
        };
    }

    private void recordResult(AppointmentId id, DemoCast.Case one) {
        var details = desk(one).appointments().get(id);
        var results = details.results();
        var result = results.get(chance.nextInt(results.size()));
        desk(one)
                .appointments()
                .recordResult(id, details.state().version(), new Appointments.ResultEntry(result.id(), ""));
    }

    private Desk desk(DemoCast.Case one) {
        return office.as(Caller.user(cast.staff().get(one.adviser())));
    }
}
