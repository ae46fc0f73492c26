package org.dossierwerk.application.calendar;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeEvent;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Meeting;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarLink;

/** Has what stands of appointments to come in linked calendars written anew when their type lets out more or less (BEY-10). */
final class TypeFollowing implements InsideReaction<AppointmentTypeEvent> {

    private final Workbench bench;
    private final Stores stores;

    TypeFollowing(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    @Override
    public Class<AppointmentTypeEvent> to() {
        return AppointmentTypeEvent.class;
    }

    @Override
    public void react(AppointmentTypeEvent event) {
        var copies = stores.calendarLinks().linked().stream()
                .map(CalendarLink::snapshot)
                .flatMap(link -> toCome(stores.calendarCopies().of(link.id()), event.type()).stream())
                .toList();
        copies.forEach(copy -> copy.want(bench.now()));
        stores.calendarCopies().saveAll(copies);
    }

    private List<CalendarCopy> toCome(List<CalendarCopy> copies, AppointmentTypeId type) {
        var appointments = toCome(
                copies.stream().map(copy -> copy.snapshot().appointment()).collect(Collectors.toSet()), type);
        return copies.stream()
                .filter(copy -> appointments.contains(copy.snapshot().appointment()))
                .toList();
    }

    private Set<AppointmentId> toCome(Set<AppointmentId> among, AppointmentTypeId type) {
        return new Meetings(stores)
                .findAll(among).stream()
                        .filter(meeting -> meeting.type().equals(type) && meeting.active())
                        .filter(meeting -> meeting.particulars().time().end().isAfter(bench.now()))
                        .map(Meeting::id)
                        .collect(Collectors.toSet());
    }
}
