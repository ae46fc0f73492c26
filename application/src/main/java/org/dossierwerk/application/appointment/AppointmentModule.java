package org.dossierwerk.application.appointment;

import java.time.Duration;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.rights.Gate;

/** Makes this feature's conversations, for the office that is being built. */
public final class AppointmentModule {

    private AppointmentModule() {}

    /** @param believed for how long what was read of a linked calendar is taken to hold */
    public static Appointments appointments(Workbench bench, Gate gate, DocumentCheckFacts checks, Duration believed) {
        return new AppointmentService(bench, gate, checks, new Planning(bench, believed));
    }

    /** @param believed as above */
    public static GroupAppointments groupAppointments(
            Workbench bench, Gate gate, DocumentCheckFacts checks, Duration believed) {
        return new GroupAppointmentService(bench, gate, checks, new Planning(bench, believed));
    }

    /** @param believed as above */
    public static FreeTimes freeTimes(Workbench bench, Gate gate, Duration believed) {
        return new FreeTimesService(bench, gate, new Planning(bench, believed));
    }

    /** @param believed as above */
    public static Agenda agenda(Workbench bench, Gate gate, Duration believed) {
        return new AgendaService(bench, gate, believed);
    }

    public static AppointmentTypes appointmentTypes(Workbench bench, Gate gate, Audit audit) {
        return new AppointmentTypesService(bench, gate, audit);
    }
}
