package org.dossierwerk.application.dossier;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;

/** Where other systems hand in applications. */
public final class ApplicationInbox {

    private final Workbench bench;

    ApplicationInbox(Workbench bench) {
        this.bench = bench;
    }

    /** Takes a message in; it waits for somebody in the office. The same id again changes nothing. */
    public void receive(ApplicationId id, Application.Message message) {
        var stores = bench.stores();
        stores.unitOfWork().run(() -> {
            if (stores.applications().find(id).isEmpty()) {
                stores.applications().save(Application.receive(id, message, bench.now()));
            }
        });
    }
}
