package org.dossierwerk.application.appointment;

import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;

/**
 * Takes an appointment out of its dossier for good, with all that was prepared for it (APT-21). What was done stays in the audit
 * trail only (reading 10).
 */
final class Removal {

    private final Stores stores;

    Removal(Stores stores) {
        this.stores = stores;
    }

    void remove(AppointmentId id) {
        var item = DossierItem.of(id);
        stores.alerts().of(item).forEach(stores.alerts()::remove);
        stores.scenarioRuns().of(item).forEach(stores.scenarioRuns()::remove);
        stores.actionItems().of(item).forEach(stores.actionItems()::remove);
        stores.documentChecks().of(item).ifPresent(stores.documentChecks()::remove);
        stores.trayFiles().of(item).forEach(stores.trayFiles()::remove);
        stores.appointments().find(id).ifPresent(stores.appointments()::remove);
    }
}
