package org.dossierwerk.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.jspecify.annotations.Nullable;

/** For whom a step asks something. */
public enum Whom {
    /** The dossier as a whole. */
    DOSSIER,
    FIRST_APPLICANT,
    /** Skipped when there is no second applicant (SCN-10). */
    SECOND_APPLICANT,
    EACH_APPLICANT;

    /** The applicants it comes down to; a null stands for the dossier as a whole. */
    List<@Nullable ApplicantId> among(List<Applicant> applicants) {
        var found = new ArrayList<@Nullable ApplicantId>();
        switch (this) {
            case DOSSIER -> found.add(null);
            case FIRST_APPLICANT ->
                applicants.stream().limit(1).map(Applicant::id).forEach(found::add);
            case SECOND_APPLICANT ->
                applicants.stream().skip(1).map(Applicant::id).forEach(found::add);
            case EACH_APPLICANT -> applicants.stream().map(Applicant::id).forEach(found::add);
        }
        return found;
    }
}
