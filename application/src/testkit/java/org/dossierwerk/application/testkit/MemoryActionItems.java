package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.ActionItemRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;

/** Action items in memory. */
final class MemoryActionItems implements ActionItemRepository {

    private final Root<ActionItemId, ActionItem, ActionItem.Snapshot> root;

    MemoryActionItems(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.actionItems,
                ActionItem.Snapshot::id,
                ActionItem::snapshot,
                ActionItem::restore,
                MemoryActionItems::requireUnique);
    }

    @Override
    public Optional<ActionItem> find(ActionItemId id) {
        return root.find(id);
    }

    @Override
    public void save(ActionItem saved) {
        root.save(saved);
    }

    @Override
    public List<ActionItem> of(Collection<DossierItem> items) {
        return root.all(known -> items.contains(known.item()));
    }

    @Override
    public List<ActionItem> ofDossiers(Collection<DossierId> dossiers) {
        return root.all(known -> dossiers.contains(known.dossier()));
    }

    @Override
    public List<ActionItem> about(Collection<RequestedDocumentId> documents) {
        return root.all(known -> known.task().document() != null
                && documents.contains(known.task().document()));
    }

    @Override
    public void saveAll(List<ActionItem> items) {
        root.saveAll(items);
    }

    @Override
    public void remove(ActionItem item) {
        root.remove(item);
    }

    private static void requireUnique(State state, ActionItem.Snapshot saved) {
        var document = saved.task().document();
        for (var other : state.actionItems.values()) {
            if (document != null
                    && !other.id().equals(saved.id())
                    && document.equals(other.task().document())) {
                throw new StaleVersion();
            }
        }
    }
}
