package org.dossierwerk.application.appointment;

import java.util.List;
import org.dossierwerk.application.appointment.AppointmentViews.TypeLine;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;

/** The types of appointments; maintained by those with the right to (APT-28), read by everybody. */
public interface AppointmentTypes {

    /** The active ones first, then by name. */
    List<TypeLine> list();

    AppointmentType.Snapshot get(AppointmentTypeId type);

    /**
     * Sets up a new type. Doing it again with the same id sets up nothing more.
     *
     * @param id chosen beforehand
     */
    AppointmentTypeId define(AppointmentTypeId id, AppointmentType.Setup setup);

    void change(AppointmentTypeId type, long version, AppointmentType.Setup setup);

    void retire(AppointmentTypeId type);

    void reinstate(AppointmentTypeId type);
}
