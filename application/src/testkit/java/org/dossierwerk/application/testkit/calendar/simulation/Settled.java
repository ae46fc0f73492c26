package org.dossierwerk.application.testkit.calendar.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Set<UUID> disturbed;
    private final Set<String> copied;
    private final List<String> wrong = new ArrayList<>();

    /**
     * @param disturbed appointments to whose entries their owner did something
     * @param copied ids of what owners made of such entries
     */
    Settled(SimulatedOffice office, Set<UUID> disturbed, Set<String> copied) {
        this.office = office;
        this.disturbed = disturbed;
        this.copied = copied;
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
            var planned = appointments.get(appointment);
            if (planned == null) {
                wrong.add("Orphan: " + standing);
            } else if (standing.size() > 1) {
                wrong.add("More than one: " + standing);
            } else if (!standing.get(0).slot().equals(slot(planned)) && !isLeftToItsOwner(appointment, slot(planned))) {
                wrong.add("At another time than " + slot(planned) + ": " + standing);
            } else if (!standing.get(0).title().equals(planned.particulars().title()) && !disturbed.contains(appointment)) {
                wrong.add("By another title than " + planned.particulars().title() + ": " + standing);
            }
        });
        var linkedAt = office.stores.unitOfWork().read(() -> office.stores
                .calendarLinks()
                .find(adviser.link())
                .orElseThrow()
                .snapshot()
                .linkedAt());
        appointments.forEach((appointment, planned) -> {
            var slot = slot(planned);
            boolean standsThere = entries.containsKey(appointment) || slot.start().isBefore(linkedAt);
            if (!standsThere && !isLeftToItsOwner(appointment, slot)) {
                wrong.add("Missing: " + appointment + " at " + slot);
            }
        });
    }

    /** Of what is over there is nothing to decide any more. */
    private boolean isLeftToItsOwner(UUID appointment, TimeSlot slot) {
        return disturbed.contains(appointment) && slot.end().isBefore(office.clock.instant());
    }

    private static TimeSlot slot(Appointment.Snapshot appointment) {
        return appointment.particulars().time().slot();
    }

    private Map<UUID, Appointment.Snapshot> appointments(Adviser adviser) {
        return office.stores.unitOfWork().read(() -> {
            var active = new HashMap<UUID, Appointment.Snapshot>();
            var always = new TimeSlot(Instant.EPOCH, office.clock.instant().plus(Duration.ofDays(1000)));
            office.stores.appointments().ofAdviser(adviser.user(), always).stream()
                    .map(Appointment::snapshot)
                    .filter(Appointment.Snapshot::active)
                    .forEach(one -> active.put(one.id().value(), one));
            return active;
        });
    }

    /** Ours by appointment; what an owner copied is the owner's. */
    private Map<UUID, List<Seen>> entries(Adviser adviser) {
        var account = adviser.account();
        var entries = new HashMap<UUID, List<Seen>>();
        Stream.of(account.calendar(), account.otherCalendar())
                .flatMap(calendar -> account.owner().all(calendar).stream())
                .filter(one -> !one.marks().isEmpty() && !copied.contains(one.id()))
                .forEach(one -> entries.computeIfAbsent(
                                appointmentOf(one), none -> new ArrayList<>())
                        .add(one));
        return entries;
    }

    /** Of an entry of ours. */
    static UUID appointmentOf(Seen entry) {
        return UUID.fromString(entry.marks().get(0).split("/")[1]);
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
