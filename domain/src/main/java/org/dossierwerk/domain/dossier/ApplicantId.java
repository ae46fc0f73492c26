package org.dossierwerk.domain.dossier;

import java.util.Objects;
import java.util.UUID;

/** Identifies an applicant within all dossiers. */
public record ApplicantId(UUID value) {

    public ApplicantId {
        Objects.requireNonNull(value, "value");
    }
}
