package org.dossierwerk.application.dossier;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.access.ApiToken;
import org.dossierwerk.domain.office.UserId;

/** Makes this feature's conversations, for the office that is being built. */
public final class DossierModule {

    private DossierModule() {}

    public static Dossiers dossiers(Workbench bench, Gate gate) {
        return new DossierService(bench, gate);
    }

    public static Products products(Workbench bench, Gate gate) {
        return new ProductService(bench, gate);
    }

    public static Applications applications(Workbench bench, Gate gate) {
        return new ApplicationService(bench, gate);
    }

    public static ApplicationInbox applicationInbox(Workbench bench) {
        return new ApplicationInbox(bench);
    }

    public static LetterBox letterBox(Workbench bench, ApiToken.Snapshot holder) {
        return new LetterBox(bench, holder);
    }

    public static CardIndex cardIndex(Workbench bench, Gate gate) {
        return new CardIndexService(bench, gate);
    }

    public static WebForm webForm(Workbench bench, UserId adviser) {
        return new WebFormService(bench, adviser);
    }
}
