package org.dossierwerk.application.calendar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentEvent;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * Sees to it that each appointment to come has a copy in the calendar its adviser chose, and that each copy there is follows its
 * appointment (APT-06, APT-13, APT-24, BOK-11).
 */
final class CopyPlanner implements InsideReaction<AppointmentEvent> {

    private static final Duration AHEAD = Duration.ofDays(3_650);

    private final Workbench bench;
    private final Stores stores;

    CopyPlanner(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    @Override
    public Class<AppointmentEvent> to() {
        return AppointmentEvent.class;
    }

    @Override
    public void react(AppointmentEvent event) {
        if (event instanceof AppointmentEvent.ResultRecorded) {
            return;
        }
        var copies = new ArrayList<>(copies(event));
        copies.forEach(copy -> copy.want(bench.now()));
        stores.appointments()
                .find(event.appointment())
                .map(Appointment::snapshot)
                .filter(this::isToStandThere)
                .flatMap(appointment -> target(stores, appointment.particulars().adviser())
                        .filter(link -> lacks(copies, link))
                        .map(link -> begin(appointment, link, copies, inviter(event, link, copies))))
                .ifPresent(copies::add);
        stores.calendarCopies().saveAll(copies);
    }

    /** What is new has none, and is not asked about. */
    private List<CalendarCopy> copies(AppointmentEvent event) {
        return event instanceof AppointmentEvent.Planned
                ? List.of()
                : stores.calendarCopies().of(event.appointment());
    }

    private boolean isToStandThere(Appointment.Snapshot appointment) {
        return appointment.active()
                && appointment.group() == null
                && appointment.particulars().time().end().isAfter(bench.now());
    }

    private static boolean lacks(List<CalendarCopy> copies, CalendarLink.Snapshot link) {
        return copies.stream().noneMatch(copy -> copy.snapshot().link().equals(link.id()));
    }

    private CalendarCopy begin(
            Appointment.Snapshot appointment, CalendarLink.Snapshot link, List<CalendarCopy> before, Inviter inviter) {
        int generation = before.stream()
                .mapToInt(copy -> copy.snapshot().generation() + 1)
                .max()
                .orElse(0);
        return CalendarCopy.begin(
                new CalendarCopyId(bench.nextId()), appointment.id(), link.id(), inviter, generation, bench.now());
    }

    /** Whoever was invited by the office before, is not invited by a calendar as well (BEY-05). */
    private static Inviter inviter(AppointmentEvent event, CalendarLink.Snapshot link, List<CalendarCopy> before) {
        boolean free = event instanceof AppointmentEvent.Planned
                || before.stream().anyMatch(copy -> copy.snapshot().inviter() == Inviter.CALENDAR);
        return free ? link.choice().inviter() : Inviter.OFFICE;
    }

    /** Writes what an adviser has from now on into the calendar that was chosen (reading 12); what stands there is written anew. */
    void all(CalendarLink.Snapshot link) {
        var known = stores.calendarCopies().of(link.id());
        var already = known.stream().map(copy -> copy.snapshot().appointment()).collect(Collectors.toSet());
        var changed = new ArrayList<>(known);
        known.forEach(copy -> copy.want(bench.now()));
        if (link.choice().target() != null) {
            var ahead = new TimeSlot(bench.now(), bench.now().plus(AHEAD));
            stores.appointments().ofAdviser(link.adviser(), ahead).stream()
                    .map(Appointment::snapshot)
                    .filter(appointment -> !already.contains(appointment.id()))
                    .map(appointment ->
                            begin(appointment, link, stores.calendarCopies().of(appointment.id()), Inviter.OFFICE))
                    .forEach(changed::add);
        }
        stores.calendarCopies().saveAll(changed);
    }

    /** The link whose calendar an adviser's appointments are written to. */
    static Optional<CalendarLink.Snapshot> target(Stores stores, UserId adviser) {
        return stores.calendarLinks().linkedOf(adviser).stream()
                .map(CalendarLink::snapshot)
                .filter(link -> link.choice().target() != null)
                .findFirst();
    }
}
