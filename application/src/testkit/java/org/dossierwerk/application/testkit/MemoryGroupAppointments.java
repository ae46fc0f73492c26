package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.GroupAppointmentRepository;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.TimeSlot;

/** Group appointments in memory, where a unit of work keeps everybody else waiting anyhow. */
final class MemoryGroupAppointments implements GroupAppointmentRepository {

    private final Root<AppointmentId, GroupAppointment, GroupAppointment.Snapshot> root;

    MemoryGroupAppointments(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.groups,
                GroupAppointment.Snapshot::id,
                GroupAppointment::snapshot,
                GroupAppointment::restore,
                (state, saved) -> TakenTimes.of(saved).requireFree(state));
    }

    @Override
    public Optional<GroupAppointment> find(AppointmentId id) {
        return root.find(id);
    }

    @Override
    public Optional<GroupAppointment> lock(AppointmentId id) {
        return root.find(id);
    }

    @Override
    public List<GroupAppointment> findAll(Collection<AppointmentId> ids) {
        return root.all(group -> ids.contains(group.id()));
    }

    @Override
    public void save(GroupAppointment group) {
        root.save(group);
    }

    @Override
    public List<GroupAppointment> toCome(Instant now) {
        return byStart(group -> time(group).end().isAfter(now));
    }

    @Override
    public List<GroupAppointment> ofAdviser(UserId adviser, TimeSlot within) {
        return byStart(group -> group.setup().particulars().adviser().equals(adviser)
                && time(group).slot().overlaps(within));
    }

    private List<GroupAppointment> byStart(Predicate<GroupAppointment.Snapshot> wanted) {
        return root.all(wanted.and(GroupAppointment.Snapshot::active)).stream()
                .sorted(Comparator.comparing(
                                (GroupAppointment group) -> time(group.snapshot()).start())
                        .thenComparing(group -> group.snapshot().id().value().toString()))
                .toList();
    }

    private static AgreedTime time(GroupAppointment.Snapshot group) {
        return group.setup().particulars().time();
    }
}
