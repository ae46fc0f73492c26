package org.dossierwerk.adapters.persistence.outbox;

import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.DeliveryStore;

/** The table of the outbox and what works on it. */
public final class OutboxTables {

    private OutboxTables() {}

    public static DeliveryStore deliveries(Work work) {
        return new JpaDeliveryStore(work);
    }
}
