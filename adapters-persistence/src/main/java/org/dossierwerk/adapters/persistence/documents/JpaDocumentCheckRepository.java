package org.dossierwerk.adapters.persistence.documents;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.DocumentCheckRepository;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/** Document checks on PostgreSQL, each read with its documents and their files by one statement. */
final class JpaDocumentCheckRepository implements DocumentCheckRepository {

    private static final String WHOLE = "left join fetch r.documents d left join fetch d.versions";

    private final RootTable<DocumentCheck, DocumentCheck.Snapshot, DocumentCheckRow> table;

    JpaDocumentCheckRepository(Work work) {
        this.table = new RootTable<>(work, new DocumentCheckMapper());
    }

    @Override
    public Optional<DocumentCheck> find(DocumentCheckId id) {
        return table.find(id.value());
    }

    @Override
    public void save(DocumentCheck check) {
        table.save(check);
    }

    @Override
    public void remove(DocumentCheck check) {
        table.remove(check);
    }

    @Override
    public Optional<DocumentCheck> of(DossierItem item) {
        return table.all(ItemColumns.condition(item), WHOLE, ItemColumns.parameter(item)).stream()
                .findFirst();
    }

    @Override
    public Optional<DocumentCheck> lock(DossierItem item) {
        return table.one(entityManager -> locked(entityManager, item)
                .map(line -> current(entityManager, line))
                .orElse(null));
    }

    /** Of those who would begin a check for the same item, all but the first wait, and then find the one there is. */
    private static Optional<Columns> locked(EntityManager entityManager, DossierItem item) {
        var there = lockRow(entityManager, item);
        if (there.isPresent()) {
            return there;
        }
        new Sql("SELECT 1 AS alone FROM pg_advisory_xact_lock(hashtextextended(:item, 0))")
                .set("item", "document_check " + item.value())
                .lines(entityManager);
        return lockRow(entityManager, item);
    }

    private static Optional<Columns> lockRow(EntityManager entityManager, DossierItem item) {
        return new Sql("SELECT id, version FROM document_check WHERE " + ItemColumns.column(item))
                .add("FOR NO KEY UPDATE").set("item", item.value()).lines(entityManager).stream()
                        .findFirst();
    }

    /** What was read before the lock was had may be out of date; its parts are, if it is. */
    private static @Nullable DocumentCheckRow current(EntityManager entityManager, Columns line) {
        var row = entityManager.find(DocumentCheckRow.class, line.uuid("id"));
        if (row == null || row.version == line.number("version")) {
            return row;
        }
        entityManager.detach(row);
        return entityManager.find(DocumentCheckRow.class, line.uuid("id"));
    }

    @Override
    public Optional<DocumentCheck> holding(RequestedDocumentId document) {
        return holding("select c.id from DocumentCheckRow c join c.documents d where d.id = :part", document.value());
    }

    @Override
    public Optional<DocumentCheck> holding(FileId file) {
        return holding(
                "select c.id from DocumentCheckRow c join c.documents d join d.versions v where v.file = :part"
                        + " order by v.receivedAt, c.id",
                file.value());
    }

    private Optional<DocumentCheck> holding(String question, UUID part) {
        return table.one(entityManager -> entityManager
                .createQuery(question, UUID.class)
                .setParameter("part", part)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(id -> entityManager.find(DocumentCheckRow.class, id))
                .orElse(null));
    }

    @Override
    public List<DocumentCheck> ofDossier(DossierId dossier) {
        return table.all("r.dossier = :dossier order by r.id", WHOLE, Map.of("dossier", dossier.value()));
    }
}
