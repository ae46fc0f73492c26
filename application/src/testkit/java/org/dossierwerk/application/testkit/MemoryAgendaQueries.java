package org.dossierwerk.application.testkit;

import java.time.Instant;
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
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Reads calendars in memory. */
record MemoryAgendaQueries(Memory memory) implements AgendaQueries {

    @Override
    public List<AgendaEntry> entries(Collection<UserId> advisers, TimeSlot within) {
        return entries(a -> advisers.contains(a.particulars().adviser()) && slot(a).overlaps(within));
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

    @Override
    public List<AgendaEntry> ofClient(PartyId person, Instant from) {
        return memory.with(state -> entries(a -> slot(a).end().isAfter(from)
                && state.dossiers.get(a.dossier()).client().applicants().stream()
                        .anyMatch(applicant -> applicant.person().equals(person))));
    }

    private List<AgendaEntry> entries(Predicate<Appointment.Snapshot> wanted) {
        return memory.with(state -> active(state, wanted).map(a -> entry(state, a)).toList());
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
                agreed.place().channel());
    }
}
