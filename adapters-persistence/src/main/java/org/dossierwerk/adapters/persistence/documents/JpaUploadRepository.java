package org.dossierwerk.adapters.persistence.documents;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.UploadRepository;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Sent;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.party.PartyId;

/** Uploads on PostgreSQL. */
final class JpaUploadRepository implements UploadRepository {

    private static final Comparator<Upload> LATEST_FIRST = Comparator.comparing(
                    (Upload upload) -> upload.snapshot().sentAt())
            .thenComparing(upload -> upload.snapshot().id().value().toString())
            .reversed();

    private final Work work;
    private final RootTable<Upload, Upload.Snapshot, UploadRow> table;

    JpaUploadRepository(Work work) {
        this.work = work;
        this.table = new RootTable<>(work, new UploadMapper());
    }

    @Override
    public Optional<Upload> find(UploadId id) {
        return table.find(id.value());
    }

    @Override
    public List<Upload> about(Collection<RequestedDocumentId> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        var ids = documents.stream().map(RequestedDocumentId::value).toList();
        return table.all("r.document in :documents", Map.of("documents", ids)).stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    @Override
    public List<Upload> storedLike(DossierId dossier, Set<String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return List.of();
        }
        var question = new Sql("SELECT u.id FROM upload u WHERE u.dossier_id = :dossier AND u.state = 'STORED'")
                .add("AND EXISTS (SELECT FROM jsonb_array_elements(u.parts) part")
                .add("WHERE part ->> 'fingerprint' IN (:fingerprints))")
                .set("dossier", dossier.value())
                .set("fingerprints", List.copyOf(fingerprints));
        var ids = work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> line.uuid("id"))
                .toList());
        return ids.isEmpty() ? List.of() : table.all("r.id in :ids", Map.of("ids", ids));
    }

    @Override
    public Sent sentBy(PartyId client) {
        var question = new Sql("SELECT count(*) AS files, coalesce(sum(cast(part ->> 'size' AS bigint)), 0) AS bytes")
                .add("FROM upload u JOIN dossier d ON d.id = u.dossier_id AND d.status = 'OPEN'")
                .add("CROSS JOIN jsonb_array_elements(u.parts) part")
                .add("WHERE u.client_id = :client AND u.state IN ('CHECKING', 'STORED')")
                .set("client", client.value());
        return work.with(entityManager -> {
            var line = question.lines(entityManager).get(0);
            return new Sent(line.integer("files"), line.number("bytes"));
        });
    }

    @Override
    public Sent lockSentBy(PartyId client) {
        var lock = new Sql("SELECT 1 AS alone FROM pg_advisory_xact_lock(hashtextextended(:client, 0))")
                .set("client", "upload " + client.value());
        return work.with(entityManager -> {
            lock.lines(entityManager);
            return sentBy(client);
        });
    }

    @Override
    public void save(Upload upload) {
        table.save(upload);
    }
}
