package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;

/** The appointment types. */
public interface AppointmentTypeRepository {

    Optional<AppointmentType> find(AppointmentTypeId id);

    /**
     * Stores the state and hands the pending events to the sink. An aggregate whose state equals the stored one moves no
     * version, but its events still go to the sink.
     *
     * @throws StaleVersion when the stored version, of the root or of any part, is not the one this was loaded with
     */
    void save(AppointmentType type);

    /** All of them, the active ones first, then by name. */
    List<AppointmentType> all();
}
