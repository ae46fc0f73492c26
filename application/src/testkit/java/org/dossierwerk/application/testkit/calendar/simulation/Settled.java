package org.dossierwerk.application.testkit.calendar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.application.testkit.calendar.Owner.Seen;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedOffice.Adviser;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * Whether what stands in the calendars is what stands in the office, once nothing waits any more: of each appointment of a linked
 * adviser exactly one entry, when it is, and nothing else of ours.
 */
final class Settled {

    private final SimulatedOffice office;
    private final List<String> wrong = new ArrayList<>();

    Settled(SimulatedOffice office) {
        this.office = office;
    }

    List<String> wrong() {
        var linked = office.stores.unitOfWork().read(() -> office.advisers.stream()
                .filter(one -> office.stores.calendarLinks().find(one.link()).isPresent())
                .toList());
        for (var adviser : linked) {
            compare(adviser);
        }
        for (var adviser : office.advisers) {
            if (!linked.contains(adviser) && !entries(adviser).isEmpty()) {
                wrong.add(adviser.user() + " is not linked and has entries");
            }
        }
        waiting();
        return wrong;
    }

    private void compare(Adviser adviser) {
        var appointments = appointments(adviser);
        var entries = entries(adviser);
        entries.forEach((appointment, standing) -> {
            if (!appointments.containsKey(appointment)) {
                wrong.add("Orphan: " + standing);
            } else if (standing.size() > 1) {
                wrong.add("More than one: " + standing);
            } else if (!standing.get(0).slot().equals(appointments.get(appointment))) {
                wrong.add("At another time than " + appointments.get(appointment) + ": " + standing);
            }
        });
        appointments.forEach((appointment, slot) -> {
            if (!entries.containsKey(appointment)) {
                wrong.add("Missing: " + appointment + " at " + slot);
            }
        });
    }

    /** The active ones that were to come when their calendar was linked. */
    private Map<UUID, TimeSlot> appointments(Adviser adviser) {
        return office.stores.unitOfWork().read(() -> {
            var linkedAt = office.stores
                    .calendarLinks()
                    .find(adviser.link())
                    .orElseThrow()
                    .snapshot()
                    .linkedAt();
            var slots = new HashMap<UUID, TimeSlot>();
            var always = new TimeSlot(Instant.EPOCH, office.clock.instant().plus(Duration.ofDays(1000)));
            office.stores.appointments().ofAdviser(adviser.user(), always).stream()
                    .map(Appointment::snapshot)
                    .filter(Appointment.Snapshot::active)
                    .filter(one -> one.particulars().time().start().isAfter(linkedAt))
                    .forEach(one -> slots.put(
                            one.id().value(), one.particulars().time().slot()));
            return slots;
        });
    }

    /** Ours by appointment; what an owner copied is the owner's. */
    private Map<UUID, List<Seen>> entries(Adviser adviser) {
        var account = adviser.account();
        var entries = new HashMap<UUID, List<Seen>>();
        Stream.of(account.calendar(), account.otherCalendar())
                .flatMap(calendar -> account.owner().all(calendar).stream())
                .filter(one -> !one.marks().isEmpty() && one.id().startsWith("e"))
                .forEach(one -> entries.computeIfAbsent(
                                UUID.fromString(one.marks().get(0).split("/")[1]), none -> new ArrayList<>())
                        .add(one));
        return entries;
    }

    private void waiting() {
        office.stores.unitOfWork().run(() -> {
            for (var adviser : office.advisers) {
                office.stores.calendarCopies().of(adviser.link()).stream()
                        .map(copy -> copy.snapshot())
                        .filter(copy -> copy.waiting())
                        .forEach(copy -> wrong.add("Still waiting: " + copy));
            }
            office.stores.deliveries().parked(100).forEach(one -> wrong.add("Set aside: " + one));
        });
    }
}
