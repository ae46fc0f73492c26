package org.dossierwerk.adapters.persistence.appointment;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AgendaQueries;
import org.dossierwerk.application.port.storage.AppointmentRepository;
import org.dossierwerk.application.port.storage.AppointmentTypeRepository;

/** The tables of appointments and what works on them. */
public final class AppointmentTables {

    private AppointmentTables() {}

    public static List<Class<?>> rows() {
        return List.of(AppointmentTypeRow.class, AppointmentResultRow.class, AppointmentRow.class);
    }

    public static AppointmentTypeRepository types(Work work) {
        return new JpaAppointmentTypeRepository(work);
    }

    public static AppointmentRepository appointments(Work work) {
        return new JpaAppointmentRepository(work);
    }

    public static AgendaQueries agenda(Work work) {
        return new JpaAgendaQueries(work);
    }
}
