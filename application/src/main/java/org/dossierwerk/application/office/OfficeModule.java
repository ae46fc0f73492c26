package org.dossierwerk.application.office;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.mail.AccessLetters;
import org.dossierwerk.application.port.calendar.PublicHolidays;
import org.dossierwerk.application.rights.Gate;
import org.jspecify.annotations.Nullable;

/** Makes this feature's conversations, for the office that is being built. */
public final class OfficeModule {

    private OfficeModule() {}

    public static OfficeAdministration administration(Workbench bench, Gate gate, Audit audit) {
        return new OfficeAdministrationService(bench, gate, audit);
    }

    /** @param known null in an office that knows no public holidays */
    public static Holidays holidays(Workbench bench, Gate gate, Audit audit, @Nullable PublicHolidays known) {
        return new HolidayService(bench, gate, administration(bench, gate, audit), known);
    }

    public static Staff staff(Workbench bench, Gate gate, AccessLetters letters, Audit audit) {
        return new StaffService(bench, gate, letters, audit);
    }

    public static History history(Workbench bench, Gate gate) {
        return new HistoryService(bench.stores(), gate);
    }

    public static SetUp setUp(Workbench bench) {
        return new SetUpService(bench);
    }
}
