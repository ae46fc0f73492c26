package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.AppointmentRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.TimeSlot;

/** Appointments in memory; an adviser is in one place at a time, unless that is meant. */
final class MemoryAppointments implements AppointmentRepository {

    private final Root<AppointmentId, Appointment, Appointment.Snapshot> root;

    MemoryAppointments(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.appointments,
                Appointment.Snapshot::id,
                Appointment::snapshot,
                Appointment::restore,
                (state, saved) -> TakenTimes.of(saved).requireFree(state));
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return root.find(id);
    }

    @Override
    public List<Appointment> findAll(Collection<AppointmentId> ids) {
        return root.all(appointment -> ids.contains(appointment.id()));
    }

    @Override
    public void save(Appointment appointment) {
        root.save(appointment);
    }

    @Override
    public void saveAll(List<Appointment> appointments) {
        root.saveAll(appointments);
    }

    @Override
    public List<Appointment> ofApplicant(PartyId person) {
        return root.memory().with(state -> state.appointments.values().stream()
                .filter(Appointment.Snapshot::active)
                .filter(appointment -> isOpenFor(person, state.dossiers.get(appointment.dossier())))
                .sorted(Comparator.comparing((Appointment.Snapshot appointment) ->
                                appointment.particulars().time().start())
                        .thenComparing(appointment -> appointment.id().value().toString()))
                .map(Appointment::restore)
                .toList());
    }

    private static boolean isOpenFor(PartyId person, Dossier.Snapshot dossier) {
        return dossier.status() == DossierStatus.OPEN
                && dossier.client().applicants().stream()
                        .anyMatch(applicant -> applicant.person().equals(person));
    }

    @Override
    public List<Appointment> ofAdviser(UserId adviser, TimeSlot within) {
        return root
                .all(appointment -> appointment.active()
                        && appointment.group() == null
                        && appointment.particulars().adviser().equals(adviser)
                        && appointment.particulars().time().slot().overlaps(within))
                .stream()
                .sorted(Comparator.comparing((Appointment appointment) ->
                                appointment.snapshot().particulars().time().start())
                        .thenComparing(appointment ->
                                appointment.snapshot().id().value().toString()))
                .toList();
    }

    @Override
    public Optional<Appointment> next(DossierId dossier, Instant now) {
        return toCome(dossier, now).stream().findFirst();
    }

    @Override
    public List<Appointment> toCome(DossierId dossier, Instant now) {
        return root
                .all(appointment -> appointment.active()
                        && appointment.dossier().equals(dossier)
                        && appointment.particulars().time().start().isAfter(now))
                .stream()
                .sorted(Comparator.comparing(
                        appointment -> appointment.snapshot().particulars().time().start()))
                .toList();
    }

    @Override
    public void removeAll(List<Appointment> appointments) {
        root.removeAll(appointments);
    }
}
