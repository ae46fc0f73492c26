package org.dossierwerk.application.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;

/** What was done, by whom, newest first. */
public interface History {

    List<Deed> of(DossierId dossier);

    List<Deed> of(AppointmentId appointment);

    /**
     * One thing that was done.
     *
     * @param actorName as people read it then; empty when the office did it by itself
     * @param action stable key of its text, such as {@code appointment.cancelled/1}
     * @param facts what the text mentions, by name
     */
    record Deed(Instant at, String actorName, String action, UUID subject, Map<String, String> facts) {}
}
