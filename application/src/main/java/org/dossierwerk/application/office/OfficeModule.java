package org.dossierwerk.application.office;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.mail.AccessLetters;
import org.dossierwerk.application.rights.Gate;

/** Makes this feature's conversations, for the office that is being built. */
public final class OfficeModule {

    private OfficeModule() {}

    public static OfficeAdministration administration(Workbench bench, Gate gate, Audit audit) {
        return new OfficeAdministrationService(bench, gate, audit);
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
