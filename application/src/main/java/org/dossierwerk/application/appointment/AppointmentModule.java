package org.dossierwerk.application.appointment;

import java.time.Duration;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.rights.Gate;

/** Makes this feature's conversations, for the office that is being built. */
public final class AppointmentModule {

    private AppointmentModule() {}

    public static Appointments appointments(Workbench bench, Gate gate, DocumentCheckFacts checks) {
        return new AppointmentService(bench, gate, checks);
    }

    public static GroupAppointments groupAppointments(Workbench bench, Gate gate, DocumentCheckFacts checks) {
        return new GroupAppointmentService(bench, gate, checks);
    }

    /** @param believed for how long what was read of a linked calendar is taken to hold */
    public static Agenda agenda(Workbench bench, Gate gate, Duration believed) {
        return new AgendaService(bench, gate, believed);
    }

    public static AppointmentTypes appointmentTypes(Workbench bench, Gate gate, Audit audit) {
        return new AppointmentTypesService(bench, gate, audit);
    }
}
