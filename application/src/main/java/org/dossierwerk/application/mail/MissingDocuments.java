package org.dossierwerk.application.mail;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.jspecify.annotations.Nullable;

/** What clients still have to hand in, as the feature that asks them for it knows. */
public interface MissingDocuments {

    /** What is wanted by an appointment, of itself and of the dossier's products; nothing when nobody is to be reminded. */
    List<Missing> by(Appointment.Snapshot appointment);

    /**
     * @param document by name
     * @param forWhom the applicant's name when there are two, else empty
     * @param applicant who is to hand it in, or null for either
     * @param since when the client was asked
     */
    record Missing(
            String document, String forWhom, @Nullable ApplicantId applicant, Instant since) {}
}
