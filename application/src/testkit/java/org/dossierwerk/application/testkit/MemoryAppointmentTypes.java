package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.AppointmentTypeRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;

/** Appointment types in memory. */
final class MemoryAppointmentTypes implements AppointmentTypeRepository {

    private final Root<AppointmentTypeId, AppointmentType, AppointmentType.Snapshot> root;

    MemoryAppointmentTypes(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.types,
                AppointmentType.Snapshot::id,
                AppointmentType::snapshot,
                AppointmentType::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<AppointmentType> find(AppointmentTypeId id) {
        return root.find(id);
    }

    @Override
    public void save(AppointmentType type) {
        root.save(type);
    }

    @Override
    public List<AppointmentType> all() {
        return root.all(type -> true).stream()
                .sorted(Comparator.comparing((AppointmentType type) -> !type.snapshot().active())
                        .thenComparing(type -> SearchWords.key(type.snapshot().setup().name())))
                .toList();
    }
}
