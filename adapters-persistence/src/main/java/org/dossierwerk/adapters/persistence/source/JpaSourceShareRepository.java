package org.dossierwerk.adapters.persistence.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.SourceShareRepository;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.source.SourceShare;

/** Sharings of source data on PostgreSQL. */
final class JpaSourceShareRepository implements SourceShareRepository {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Work work;
    private final RootTable<SourceShare, SourceShare.Snapshot, SourceShareRow> table;

    JpaSourceShareRepository(Work work) {
        this.work = work;
        this.table = new RootTable<>(work, new SourceShareMapper());
    }

    @Override
    public Optional<SourceShare> find(ActionItemId item) {
        return table.find(item.value());
    }

    @Override
    public List<SourceShare> of(Collection<ActionItemId> items) {
        return table.withIds(items.stream().map(ActionItemId::value).toList());
    }

    @Override
    public Optional<SourceShare> findByState(String stateHash) {
        return table.all("r.stateHash = :hash", Map.of("hash", stateHash)).stream()
                .findFirst();
    }

    @Override
    public void save(SourceShare share) {
        table.save(share);
    }

    /** Of two that come at once the second waits for what becomes of the first. */
    @Override
    public boolean remember(UUID notice, Instant now) {
        var forget = new Sql("DELETE FROM source_notice WHERE id IN (SELECT id FROM source_notice")
                .add("WHERE received_at < :forgotten ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED)")
                .set("forgotten", now.minus(REMEMBERED));
        var insert = new Sql("INSERT INTO source_notice (id, received_at) VALUES (:id, :now)")
                .add("ON CONFLICT (id) DO NOTHING")
                .set("id", notice)
                .set("now", now);
        return work.with(entityManager -> {
            forget.execute(entityManager);
            return insert.execute(entityManager) == 1;
        });
    }
}
