package org.dossierwerk.adapters.persistence.documents;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.DocumentKindRepository;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;

/** Document kinds on PostgreSQL. */
final class JpaDocumentKindRepository implements DocumentKindRepository {

    private final RootTable<DocumentKind, DocumentKind.Snapshot, DocumentKindRow> table;

    JpaDocumentKindRepository(Work work) {
        this.table = new RootTable<>(work, new DocumentKindMapper());
    }

    @Override
    public Optional<DocumentKind> find(DocumentKindId id) {
        return table.find(id.value());
    }

    @Override
    public List<DocumentKind> findAll(Collection<DocumentKindId> ids) {
        return table.withIds(ids.stream().map(DocumentKindId::value).toList());
    }

    @Override
    public void save(DocumentKind kind) {
        table.save(kind);
    }

    @Override
    public List<DocumentKind> all() {
        return SearchWords.inOrder(
                        table.all("true", Map.of()),
                        kind -> kind.snapshot().setup().name())
                .stream()
                .sorted(Comparator.comparing(kind -> !kind.snapshot().active()))
                .toList();
    }
}
