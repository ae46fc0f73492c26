package org.dossierwerk.application.office;

import java.util.List;
import org.dossierwerk.application.port.storage.AuditTrail.Entry;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;

/** What was done, by whom, newest first. */
public interface History {

    List<Entry> of(DossierId dossier);

    List<Entry> of(AppointmentId appointment);
}
