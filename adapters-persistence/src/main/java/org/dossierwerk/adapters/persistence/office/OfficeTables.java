package org.dossierwerk.adapters.persistence.office;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.OfficeRepository;
import org.dossierwerk.application.port.storage.StaffQueries;
import org.dossierwerk.application.port.storage.UserRepository;

/** The tables of the office and what works on them. */
public final class OfficeTables {

    private OfficeTables() {}

    public static List<Class<?>> rows() {
        return List.of(
                OfficeSettingsRow.class, LocationRow.class, CatalogueItemRow.class, UserRow.class, ClosingDayRow.class);
    }

    public static OfficeRepository office(Work work) {
        return new JpaOfficeRepository(work);
    }

    public static UserRepository users(Work work) {
        return new JpaUserRepository(work);
    }

    public static StaffQueries staff(Work work) {
        return new JpaStaffQueries(work);
    }
}
