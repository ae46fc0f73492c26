package org.dossierwerk.application.appointment;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.rights.Gate;

/** Makes this feature's conversations, for the office that is being built. */
public final class AppointmentModule {

    private AppointmentModule() {}

    public static Appointments appointments(Workbench bench, Gate gate) {
        return new AppointmentService(bench, gate, DocumentCheckFacts.NO_CHECKS);
    }

    public static Agenda agenda(Workbench bench, Gate gate) {
        return new AgendaService(bench, gate);
    }

    public static AppointmentTypes appointmentTypes(Workbench bench, Gate gate, Audit audit) {
        return new AppointmentTypesService(bench, gate, audit);
    }
}
