package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.AlertRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.mail.MailMessageId;
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
    public List<Alert> of(Collection<DossierItem> items) {
        return root.all(known -> known.notice().item() != null && items.contains(known.notice().item())).stream()
                .sorted(Comparator.comparing(alert -> alert.snapshot().notice().from()))
                .toList();
    }

    @Override
    public List<Alert> about(MailMessageId mail) {
        return root.all(known -> mail.equals(known.notice().mail())).stream()
                .sorted(Comparator.comparing(alert -> alert.snapshot().notice().from()))
                .toList();
    }

    @Override
    public void remove(Alert alert) {
        root.remove(alert);
    }

    @Override
    public void save(Alert saved) {
        root.save(saved);
    }

    @Override
    public void saveAll(List<Alert> alerts) {
        root.saveAll(alerts);
    }
}
