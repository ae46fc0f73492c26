package org.dossierwerk.adapters.persistence.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.ActionItemRepository;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;

/** Action items on PostgreSQL. */
final class JpaActionItemRepository implements ActionItemRepository {

    private static final String IN_ORDER = " order by r.sequence";

    private final RootTable<ActionItem, ActionItem.Snapshot, ActionItemRow> table;

    JpaActionItemRepository(Work work) {
        this.table = new RootTable<>(work, new ActionItemMapper());
    }

    @Override
    public Optional<ActionItem> find(ActionItemId id) {
        return table.find(id.value());
    }

    @Override
    public List<ActionItem> of(Collection<DossierItem> items) {
        return items.isEmpty() ? List.of() : table.all(ItemColumns.CONDITION + IN_ORDER, ItemColumns.parameters(items));
    }

    @Override
    public List<ActionItem> ofDossiers(Collection<DossierId> dossiers) {
        var ids = dossiers.stream().map(DossierId::value).toList();
        return ids.isEmpty() ? List.of() : table.all("r.dossier in :dossiers" + IN_ORDER, Map.of("dossiers", ids));
    }

    @Override
    public List<ActionItem> about(Collection<RequestedDocumentId> documents) {
        var ids = documents.stream().map(RequestedDocumentId::value).toList();
        return ids.isEmpty() ? List.of() : table.all("r.document in :documents" + IN_ORDER, Map.of("documents", ids));
    }

    @Override
    public void save(ActionItem item) {
        table.save(item);
    }

    @Override
    public void saveAll(List<ActionItem> items) {
        table.saveAll(items);
    }

    @Override
    public void remove(ActionItem item) {
        table.remove(item);
    }
}
