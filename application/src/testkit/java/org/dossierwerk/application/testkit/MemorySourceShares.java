package org.dossierwerk.application.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.SourceShareRepository;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.source.SourceShare;

/** Sharings of source data in memory. */
final class MemorySourceShares implements SourceShareRepository {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Memory memory;
    private final Root<ActionItemId, SourceShare, SourceShare.Snapshot> root;

    MemorySourceShares(Memory memory, EventSink sink) {
        this.memory = memory;
        root = new Root<>(
                memory,
                sink,
                state -> state.shares,
                SourceShare.Snapshot::actionItem,
                SourceShare::snapshot,
                SourceShare::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<SourceShare> find(ActionItemId item) {
        return root.find(item);
    }

    @Override
    public List<SourceShare> of(Collection<ActionItemId> items) {
        return root.all(share -> items.contains(share.actionItem()));
    }

    @Override
    public Optional<SourceShare> findByState(String stateHash) {
        return root.first(share -> share.round().stateHash().equals(stateHash));
    }

    @Override
    public void save(SourceShare share) {
        root.save(share);
    }

    @Override
    public boolean remember(UUID notice, Instant now) {
        return memory.with(state -> {
            state.notices.values().removeIf(at -> at.isBefore(now.minus(REMEMBERED)));
            return state.notices.putIfAbsent(notice, now) == null;
        });
    }
}
