package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.application.appointment.AppointmentViews.Attendance;
import org.dossierwerk.application.port.storage.AgendaQueries;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Reads calendars in memory. */
record MemoryAgendaQueries(Memory memory) implements AgendaQueries {

    @Override
    public List<AgendaEntry> entries(Collection<UserId> advisers, TimeSlot within, @Nullable UserId onlyInvolving) {
        return memory.with(state -> entries(
                        state,
                        agreed -> advisers.contains(agreed.adviser())
                                && agreed.time().slot().overlaps(within),
                        onlyInvolving)
                .toList());
    }

    @Override
    public List<TimeSlot> taken(UserId adviser, TimeSlot within, @Nullable AppointmentId except) {
        return memory.with(state -> entries(
                        state,
                        agreed -> agreed.adviser().equals(adviser)
                                && agreed.time().slot().overlaps(within),
                        null)
                .filter(entry -> !entry.id().equals(except))
                .map(MemoryAgendaQueries::slot)
                .toList());
    }

    @Override
    public Obstacles obstacles(UserId adviser, TimeSlot within, @Nullable AppointmentId except) {
        var linked = new MemoryCalendarReadings(memory).busy(List.of(adviser), within);
        return new Obstacles(!taken(adviser, within, except).isEmpty(), !linked.isEmpty());
    }

    /** What is active, by start. */
    private static Stream<AgendaEntry> entries(
            State state, Predicate<Appointment.Particulars> wanted, @Nullable UserId onlyInvolving) {
        var appointments = state.appointments.values().stream()
                .filter(appointment -> appointment.active() && appointment.group() == null)
                .filter(appointment -> wanted.test(appointment.particulars()))
                .map(a -> isKnown(state, a, onlyInvolving) ? entry(state, a) : entry(state, a).blockOfTime());
        var groups = state.groups.values().stream()
                .filter(GroupAppointment.Snapshot::active)
                .filter(group -> wanted.test(group.setup().particulars()))
                .map(MemoryAgendaQueries::entry);
        return Stream.concat(appointments, groups)
                .sorted(Comparator.comparing((AgendaEntry entry) -> slot(entry).start())
                        .thenComparing(entry -> entry.id().value().toString()));
    }

    private static boolean isKnown(State state, Appointment.Snapshot appointment, @Nullable UserId caller) {
        return caller == null
                || state.dossiers.get(appointment.dossier()).handling().involves(caller);
    }

    private static TimeSlot slot(AgendaEntry entry) {
        return entry.time().slot();
    }

    private static AgendaEntry entry(State state, Appointment.Snapshot a) {
        var agreed = a.particulars();
        return new AgendaEntry(
                a.id(),
                a.version(),
                a.dossier(),
                agreed.adviser(),
                agreed.title(),
                MemoryDossierQueries.title(state, state.dossiers.get(a.dossier())),
                agreed.time(),
                agreed.place().channel(),
                MemoryAnswers.of(state, a),
                null);
    }

    private static AgendaEntry entry(GroupAppointment.Snapshot group) {
        var agreed = group.setup().particulars();
        return new AgendaEntry(
                group.id(),
                group.version(),
                null,
                agreed.adviser(),
                agreed.title(),
                "",
                agreed.time(),
                agreed.place().channel(),
                null,
                new Attendance(group.participants().size(), group.setup().capacity()));
    }
}
