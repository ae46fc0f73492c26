package org.dossierwerk.adapters.persistence.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AlertRepository;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;

/** What waits in work queues, on PostgreSQL. */
final class JpaAlertRepository implements AlertRepository {

    private final RootTable<Alert, Alert.Snapshot, AlertRow> table;

    JpaAlertRepository(Work work) {
        this.table = new RootTable<>(work, new AlertMapper());
    }

    @Override
    public Optional<Alert> find(AlertId id) {
        return table.find(id.value());
    }

    @Override
    public List<Alert> of(Collection<DossierItem> items) {
        return items.isEmpty()
                ? List.of()
                : table.all(ItemColumns.CONDITION + " order by r.shownFrom, r.id", ItemColumns.parameters(items));
    }

    @Override
    public List<Alert> about(MailMessageId mail) {
        return table.all("r.mail = :mail order by r.shownFrom, r.id", Map.of("mail", mail.value()));
    }

    @Override
    public void save(Alert alert) {
        table.save(alert);
    }

    @Override
    public void saveAll(List<Alert> alerts) {
        table.saveAll(alerts);
    }

    @Override
    public void remove(Alert alert) {
        table.remove(alert);
    }
}
