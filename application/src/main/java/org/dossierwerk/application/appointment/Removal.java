package org.dossierwerk.application.appointment;

import java.util.Collection;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;

/**
 * Takes appointments out of their dossiers for good, with all that was prepared for them (APT-21). What was done stays in the audit
 * trail only (reading 10).
 */
final class Removal {

    private final Stores stores;

    Removal(Stores stores) {
        this.stores = stores;
    }

    void remove(Collection<AppointmentId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var items = ids.stream().map(id -> DossierItem.of(id)).toList();
        stores.alerts().of(items).forEach(stores.alerts()::remove);
        stores.scenarioRuns().of(items).forEach(stores.scenarioRuns()::remove);
        stores.actionItems().of(items).forEach(stores.actionItems()::remove);
        stores.documentChecks().of(items).forEach(stores.documentChecks()::remove);
        stores.trayFiles().of(items).forEach(stores.trayFiles()::remove);
        stores.appointments().removeAll(stores.appointments().findAll(ids));
    }
}
