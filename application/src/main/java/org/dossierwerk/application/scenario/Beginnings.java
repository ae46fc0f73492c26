package org.dossierwerk.application.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.Trigger;
import org.jspecify.annotations.Nullable;

/** What begins with appointments of a type. For appointments that are seen to together it is read once. */
final class Beginnings {

    private final Stores stores;
    private final Map<AppointmentTypeId, List<Scenario.Snapshot>> scenarios = new HashMap<>();
    private @Nullable List<Trigger.Snapshot> triggers;

    Beginnings(Stores stores) {
        this.stores = stores;
    }

    List<Scenario.Snapshot> scenarios(AppointmentTypeId type) {
        return scenarios.computeIfAbsent(
                type,
                asked -> stores.scenarios().startingWith(asked).stream()
                        .map(Scenario::snapshot)
                        .toList());
    }

    List<Trigger.Snapshot> triggers() {
        var known = triggers;
        if (known == null) {
            known = stores.triggers().all().stream().map(Trigger::snapshot).toList();
            triggers = known;
        }
        return known;
    }
}
