package org.dossierwerk.application.testkit;

import java.util.Optional;
import org.dossierwerk.application.port.storage.AlertRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;

/** What waits in work queues, in memory. */
final class MemoryAlerts implements AlertRepository {

    private final Root<AlertId, Alert, Alert.Snapshot> root;

    MemoryAlerts(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.alerts,
                Alert.Snapshot::id,
                Alert::snapshot,
                Alert::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<Alert> find(AlertId id) {
        return root.find(id);
    }

    @Override
    public void save(Alert saved) {
        root.save(saved);
    }
}
