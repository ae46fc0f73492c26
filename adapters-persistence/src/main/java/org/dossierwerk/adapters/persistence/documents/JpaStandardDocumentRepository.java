package org.dossierwerk.adapters.persistence.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.StandardDocumentRepository;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocumentId;

/** The documents for every client on PostgreSQL. */
final class JpaStandardDocumentRepository implements StandardDocumentRepository {

    private final RootTable<StandardDocument, StandardDocument.Snapshot, StandardDocumentRow> table;

    JpaStandardDocumentRepository(Work work) {
        this.table = new RootTable<>(work, new StandardDocumentMapper());
    }

    @Override
    public Optional<StandardDocument> find(StandardDocumentId id) {
        return table.find(id.value());
    }

    @Override
    public List<StandardDocument> all() {
        return table.all("true order by r.position, r.id", "left join fetch r.versions", Map.of());
    }

    @Override
    public void save(StandardDocument document) {
        table.save(document);
    }
}
