package org.dossierwerk.adapters.persistence.appointment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AppointmentTypeRepository;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;

/** Appointment types on PostgreSQL. */
final class JpaAppointmentTypeRepository implements AppointmentTypeRepository {

    private final RootTable<AppointmentType, AppointmentType.Snapshot, AppointmentTypeRow> table;

    JpaAppointmentTypeRepository(Work work) {
        this.table = new RootTable<>(work, new AppointmentTypeMapper());
    }

    @Override
    public Optional<AppointmentType> find(AppointmentTypeId id) {
        return table.find(id.value());
    }

    @Override
    public void save(AppointmentType type) {
        table.save(type);
    }

    @Override
    public List<AppointmentType> all() {
        return SearchWords.inOrder(
                        table.all("true", "left join fetch r.results", Map.of()),
                        type -> type.snapshot().setup().name())
                .stream()
                .sorted(Comparator.comparing(type -> !type.snapshot().active()))
                .toList();
    }
}
