package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.application.port.storage.AgendaQueries;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Reads calendars in memory. */
record MemoryAgendaQueries(Memory memory) implements AgendaQueries {

    @Override
    public List<AgendaEntry> entries(Collection<UserId> advisers, TimeSlot within, @Nullable UserId onlyInvolving) {
        return memory.with(state -> active(
                        state,
                        a -> advisers.contains(a.particulars().adviser()) && slot(a).overlaps(within))
                .map(a -> isKnown(state, a, onlyInvolving) ? entry(state, a) : entry(state, a).blockOfTime())
                .toList());
    }

    private static boolean isKnown(State state, Appointment.Snapshot appointment, @Nullable UserId caller) {
        return caller == null
                || state.dossiers.get(appointment.dossier()).handling().involves(caller);
    }

    @Override
    public List<TimeSlot> taken(UserId adviser, TimeSlot within, @Nullable AppointmentId except) {
        return memory.with(state -> active(
                        state,
                        a -> a.particulars().adviser().equals(adviser)
                                && slot(a).overlaps(within)
                                && !a.id().equals(except))
                .map(MemoryAgendaQueries::slot)
                .toList());
    }

    private static Stream<Appointment.Snapshot> active(State state, Predicate<Appointment.Snapshot> wanted) {
        return state.appointments.values().stream()
                .filter(Appointment.Snapshot::active)
                .filter(wanted)
                .sorted(Comparator.comparing((Appointment.Snapshot a) -> slot(a).start())
                        .thenComparing(a -> a.id().value().toString()));
    }

    private static TimeSlot slot(Appointment.Snapshot appointment) {
        return appointment.particulars().time().slot();
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
                MemoryAnswers.of(state, a));
    }
}
