package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.OutsideChangeRepository;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.OutsideChange;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.office.UserId;

/** Outside changes in memory. */
final class MemoryOutsideChanges implements OutsideChangeRepository {

    private final Root<OutsideChangeId, OutsideChange, OutsideChange.Snapshot> root;

    MemoryOutsideChanges(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.outsideChanges,
                OutsideChange.Snapshot::id,
                OutsideChange::snapshot,
                OutsideChange::restore,
                MemoryOutsideChanges::requireOneOpen);
    }

    private static void requireOneOpen(State state, OutsideChange.Snapshot saved) {
        if (saved.settledAt() == null
                && state.outsideChanges.values().stream()
                        .anyMatch(other -> !other.id().equals(saved.id())
                                && other.settledAt() == null
                                && other.copy().equals(saved.copy()))) {
            throw new StaleVersion();
        }
    }

    @Override
    public Optional<OutsideChange> find(OutsideChangeId id) {
        return root.find(id);
    }

    @Override
    public Optional<OutsideChange> openAbout(CalendarCopyId copy) {
        return open(change -> change.copy().equals(copy)).stream().findFirst();
    }

    @Override
    public List<OutsideChange> openOf(UserId adviser) {
        return open(change -> change.adviser().equals(adviser));
    }

    @Override
    public List<OutsideChange> openOf(List<AppointmentId> appointments) {
        return open(change -> appointments.contains(change.appointment()));
    }

    private List<OutsideChange> open(Predicate<OutsideChange.Snapshot> wanted) {
        return root.all(change -> change.settledAt() == null && wanted.test(change)).stream()
                .sorted(Comparator.comparing(change -> change.snapshot().noticedAt()))
                .toList();
    }

    @Override
    public void save(OutsideChange change) {
        root.save(change);
    }
}
