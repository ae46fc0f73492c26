package org.dossierwerk.domain.scenario;

import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.jspecify.annotations.Nullable;

/** When a scenario starts by itself. */
public sealed interface AutomaticStart {

    /**
     * When an appointment of that type is planned, for the applicants of that income type and profile (SCN-12, readings 34
     * and 35).
     *
     * @param incomeType null for any
     * @param clientProfile null for any
     */
    record OnAppointment(
            AppointmentTypeId type,
            @Nullable CatalogueItemId incomeType,
            @Nullable CatalogueItemId clientProfile) implements AutomaticStart {

        boolean suits(Applicant applicant) {
            return (incomeType == null || incomeType.equals(applicant.incomeType()))
                    && (clientProfile == null || clientProfile.equals(applicant.clientProfile()));
        }

        /** Whether it suits whoever is applying, even a company. */
        boolean suitsAnybody() {
            return incomeType == null && clientProfile == null;
        }
    }

    /** When a product of the scenario's scope is added to a dossier. */
    record OnProduct() implements AutomaticStart {}
}
