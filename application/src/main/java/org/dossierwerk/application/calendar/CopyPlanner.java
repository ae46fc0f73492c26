package org.dossierwerk.application.calendar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.AppointmentEvent;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Meeting;
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
    private final Meetings meetings;

    CopyPlanner(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
        this.meetings = new Meetings(stores);
    }

    @Override
    public Class<AppointmentEvent> to() {
        return AppointmentEvent.class;
    }

    @Override
    public void react(AppointmentEvent event) {
        if (event instanceof AppointmentEvent.ResultRecorded || meetings.isSeat(event.appointment())) {
            return;
        }
        follow(event.appointment(), event instanceof AppointmentEvent.Planned);
    }

    /** @param isNew whether it was planned just now, and so has no copy yet */
    void follow(AppointmentId id, boolean isNew) {
        var copies = new ArrayList<CalendarCopy>(
                isNew ? List.of() : stores.calendarCopies().of(id));
        copies.forEach(copy -> copy.want(bench.now()));
        meetings.find(id)
                .filter(this::isToStandThere)
                .flatMap(meeting -> target(stores, meeting.particulars().adviser())
                        .filter(link -> lacks(copies, link))
                        .map(link -> begin(meeting, link, copies, inviter(meeting, isNew, link, copies))))
                .ifPresent(copies::add);
        stores.calendarCopies().saveAll(copies);
    }

    private boolean isToStandThere(Meeting meeting) {
        return meeting.active() && meeting.particulars().time().end().isAfter(bench.now());
    }

    private static boolean lacks(List<CalendarCopy> copies, CalendarLink.Snapshot link) {
        return copies.stream().noneMatch(copy -> copy.snapshot().link().equals(link.id()));
    }

    private CalendarCopy begin(
            Meeting meeting, CalendarLink.Snapshot link, List<CalendarCopy> before, Inviter inviter) {
        int generation = before.stream()
                .mapToInt(copy -> copy.snapshot().generation() + 1)
                .max()
                .orElse(0);
        return CalendarCopy.begin(
                new CalendarCopyId(bench.nextId()), meeting.id(), link.id(), inviter, generation, bench.now());
    }

    /**
     * Whoever was invited by the office before, is not invited by a calendar as well; and a calendar never invites to a group, whose
     * guests would see each other (BEY-05).
     */
    private static Inviter inviter(
            Meeting meeting, boolean isNew, CalendarLink.Snapshot link, List<CalendarCopy> before) {
        boolean free = isNew || before.stream().anyMatch(copy -> copy.snapshot().inviter() == Inviter.CALENDAR);
        return free && !meeting.ofGroup() ? link.choice().inviter() : Inviter.OFFICE;
    }

    /** Writes what an adviser has from now on into the calendar that was chosen (reading 12); what stands there is written anew. */
    void all(CalendarLink.Snapshot link) {
        var changed = new ArrayList<>(stores.calendarCopies().of(link.id()));
        changed.forEach(copy -> copy.want(bench.now()));
        var already =
                changed.stream().map(copy -> copy.snapshot().appointment()).collect(Collectors.toSet());
        leftBehind(link)
                .filter(copy -> already.add(copy.snapshot().appointment()))
                .forEach(copy -> {
                    changed.add(copy.handOver(new CalendarCopyId(bench.nextId()), link.id(), bench.now()));
                    stores.calendarCopies().remove(copy);
                });
        if (link.choice().target() != null) {
            var ahead = new TimeSlot(bench.now(), bench.now().plus(AHEAD));
            meetings.ofAdviser(link.adviser(), ahead).stream()
                    .filter(meeting -> !already.contains(meeting.id()))
                    .map(meeting -> begin(meeting, link, stores.calendarCopies().of(meeting.id()), Inviter.OFFICE))
                    .forEach(changed::add);
        }
        stores.calendarCopies().saveAll(changed);
    }

    /** What still stands in the account for links that have ended, but what is over. */
    private Stream<CalendarCopy> leftBehind(CalendarLink.Snapshot link) {
        return stores.calendarLinks().besides(link).stream()
                .filter(other -> !other.isLinked())
                .flatMap(other -> stores.calendarCopies().of(other.snapshot().id()).stream())
                .filter(copy -> copy.snapshot().reference() != null)
                .filter(copy -> !isOver(copy.snapshot()));
    }

    private boolean isOver(CalendarCopy.Snapshot copy) {
        return meetings.find(copy.appointment())
                .filter(meeting -> meeting.active() && !isToStandThere(meeting))
                .isPresent();
    }

    /** The link whose calendar an adviser's appointments are written to. */
    static Optional<CalendarLink.Snapshot> target(Stores stores, UserId adviser) {
        return stores.calendarLinks().linkedOf(adviser).stream()
                .map(CalendarLink::snapshot)
                .filter(link -> link.choice().target() != null)
                .findFirst();
    }
}
