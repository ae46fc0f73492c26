package org.dossierwerk.adapters.persistence.appointment;

import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AppointmentRepository;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;

/** Appointments on PostgreSQL, whose constraint keeps an adviser in one place at a time. */
final class JpaAppointmentRepository implements AppointmentRepository {

    private final RootTable<Appointment, Appointment.Snapshot, AppointmentRow> table;

    JpaAppointmentRepository(Work work) {
        this.table = new RootTable<>(work, new AppointmentMapper());
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return table.find(id.value());
    }

    @Override
    public void save(Appointment appointment) {
        table.save(appointment);
    }

    @Override
    public void remove(Appointment appointment) {
        table.remove(appointment);
    }
}
