package org.dossierwerk.application.documents;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DocumentCheckFacts;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.DossierItem;

/** Makes this feature's conversations, for the office that is being built. */
public final class DocumentsModule {

    private DocumentsModule() {}

    public static DocumentChecks documentChecks(Workbench bench, Gate gate) {
        return new DocumentCheckService(bench, gate);
    }

    public static DocumentKinds documentKinds(Workbench bench, Gate gate) {
        return new DocumentKindsService(bench, gate);
    }

    /** Where stored files arrive. */
    public static DocumentIntake intake(Workbench bench) {
        return new DocumentIntake(bench);
    }

    /** What cancelling an appointment asks (APT-21, APT-22, reading 3). */
    public static DocumentCheckFacts facts(Workbench bench) {
        return appointment -> bench.stores()
                .documentChecks()
                .of(DossierItem.of(appointment))
                .filter(check -> !check.snapshot().isEmpty())
                .isEmpty();
    }
}
