package org.dossierwerk.adapters.persistence.dossier;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.ApplicationRepository;
import org.dossierwerk.application.port.storage.DossierQueries;
import org.dossierwerk.application.port.storage.DossierRepository;

/** The tables of dossiers and what works on them. */
public final class DossierTables {

    private DossierTables() {}

    public static List<Class<?>> rows() {
        return List.of(DossierRow.class, ApplicantRow.class, ProductRow.class, ApplicationRow.class);
    }

    public static DossierRepository dossiers(Work work) {
        return new JpaDossierRepository(work);
    }

    public static ApplicationRepository applications(Work work) {
        return new JpaApplicationRepository(work);
    }

    public static DossierQueries queries(Work work) {
        return new JpaDossierQueries(work);
    }
}
