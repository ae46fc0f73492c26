package org.dossierwerk.adapters.persistence.documents;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Document checks on PostgreSQL, each read with its documents and their files by one statement. */
final class JpaDocumentCheckRepository implements DocumentCheckRepository {

    private static final String WHOLE = "left join fetch r.documents d left join fetch d.versions";

    private final Work work;
    private final RootTable<DocumentCheck, DocumentCheck.Snapshot, DocumentCheckRow> table;

    JpaDocumentCheckRepository(Work work) {
        this.work = work;
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
    public void saveAll(List<DocumentCheck> checks) {
        table.saveAll(checks);
    }

    @Override
    public void remove(DocumentCheck check) {
        table.remove(check);
    }

    @Override
    public List<DocumentCheck> of(Collection<DossierItem> items) {
        return items.isEmpty() ? List.of() : table.all(ItemColumns.CONDITION, WHOLE, ItemColumns.parameters(items));
    }

    @Override
    public List<DocumentCheck> lock(Collection<DossierItem> items) {
        return items.isEmpty()
                ? List.of()
                : table.each(entityManager -> current(entityManager, locked(entityManager, items)));
    }

    /** Of those who would begin a check for the same item, all but the first wait, and then find the one there is. */
    private static Map<UUID, Long> locked(EntityManager entityManager, Collection<DossierItem> items) {
        var lines = new ArrayList<>(lockRows(entityManager, items));
        var there = lines.stream().map(ItemColumns::read).collect(Collectors.toSet());
        var missing =
                items.stream().filter(item -> !there.contains(item)).distinct().toList();
        if (!missing.isEmpty()) {
            new Sql(
                            "SELECT count(pg_advisory_xact_lock(hashtextextended(name, 0))) AS alone FROM unnest(:names) AS item (name)")
                    .set(
                            "names",
                            missing.stream()
                                    .map(item -> "document_check " + item.value())
                                    .sorted()
                                    .toArray(String[]::new))
                    .lines(entityManager);
            lines.addAll(lockRows(entityManager, missing));
        }
        return lines.stream().collect(Collectors.toMap(line -> line.uuid("id"), line -> line.number("version")));
    }

    /** One after the other, in an order that is the same for everybody. */
    private static List<Columns> lockRows(EntityManager entityManager, Collection<DossierItem> items) {
        return new Sql("SELECT id, version, appointment_id, product_id FROM document_check WHERE "
                        + ItemColumns.SQL_CONDITION)
                .add("ORDER BY id FOR NO KEY UPDATE")
                .set("items", items.stream().map(DossierItem::value).toList())
                .lines(entityManager);
    }

    /** What was read before the lock was had may be out of date; its parts are, if it is. */
    private static List<DocumentCheckRow> current(EntityManager entityManager, Map<UUID, Long> versions) {
        var rows = whole(entityManager, versions.keySet());
        var stale =
                rows.stream().filter(row -> row.version != versions.get(row.id)).toList();
        if (stale.isEmpty()) {
            return rows;
        }
        stale.forEach(entityManager::detach);
        return whole(entityManager, versions.keySet());
    }

    private static List<DocumentCheckRow> whole(EntityManager entityManager, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select distinct r from DocumentCheckRow r " + WHOLE + " where r.id in :ids",
                                DocumentCheckRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public List<DocumentCheck> holding(Collection<RequestedDocumentId> documents) {
        return documents.isEmpty()
                ? List.of()
                : table.withIds(work.with(entityManager -> entityManager
                        .createQuery(
                                "select distinct c.id from DocumentCheckRow c join c.documents d where d.id in :documents",
                                UUID.class)
                        .setParameter(
                                "documents",
                                documents.stream()
                                        .map(RequestedDocumentId::value)
                                        .toList())
                        .getResultList()));
    }

    @Override
    public Optional<DocumentCheck> holding(FileId file) {
        return table
                .withIds(work.with(entityManager -> entityManager
                        .createQuery(
                                "select c.id from DocumentCheckRow c join c.documents d join d.versions v"
                                        + " where v.file = :file order by v.receivedAt, c.id",
                                UUID.class)
                        .setParameter("file", file.value())
                        .setMaxResults(1)
                        .getResultList()))
                .stream()
                .findFirst();
    }

    @Override
    public List<DocumentCheck> ofDossier(DossierId dossier) {
        return table.all("r.dossier = :dossier order by r.id", WHOLE, Map.of("dossier", dossier.value()));
    }
}
