package org.dossierwerk.adapters.persistence.appointment;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AgendaQueries;
import org.dossierwerk.application.port.storage.AppointmentRepository;
import org.dossierwerk.application.port.storage.AppointmentTypeRepository;
import org.dossierwerk.application.port.storage.GroupAppointmentRepository;

/** The tables of appointments and what works on them. */
public final class AppointmentTables {

    private AppointmentTables() {}

    public static List<Class<?>> rows() {
        return List.of(AppointmentTypeRow.class, AppointmentResultRow.class, AppointmentRow.class, GroupRow.class);
    }

    public static AppointmentTypeRepository types(Work work) {
        return new JpaAppointmentTypeRepository(work);
    }

    public static AppointmentRepository appointments(Work work) {
        return new JpaAppointmentRepository(work);
    }

    public static GroupAppointmentRepository groups(Work work) {
        return new JpaGroupAppointmentRepository(work);
    }

    public static AgendaQueries agenda(Work work) {
        return new JpaAgendaQueries(work);
    }
}
