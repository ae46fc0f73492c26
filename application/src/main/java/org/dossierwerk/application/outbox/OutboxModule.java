package org.dossierwerk.application.outbox;

import org.dossierwerk.application.Workbench;

/** Makes this feature's conversations, for the office that is being built. */
public final class OutboxModule {

    private OutboxModule() {}

    public static DeliveryDesk deliveryDesk(Workbench bench) {
        return new DeliveryDeskService(bench);
    }
}
