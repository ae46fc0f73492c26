package org.dossierwerk.application.testkit;

import java.util.Optional;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.OneTimeLinkRepository;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.OneTimeLink;
import org.dossierwerk.domain.access.OneTimeLinkId;

/** One-time links in memory. */
final class MemoryOneTimeLinks implements OneTimeLinkRepository {

    private final Root<OneTimeLinkId, OneTimeLink, OneTimeLink.Snapshot> root;

    MemoryOneTimeLinks(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.links,
                OneTimeLink.Snapshot::id,
                OneTimeLink::snapshot,
                OneTimeLink::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<OneTimeLink> find(OneTimeLinkId id) {
        return root.find(id);
    }

    @Override
    public void save(OneTimeLink link) {
        root.save(link);
    }

    @Override
    public Optional<OneTimeLink> findByTokenHash(String tokenHash) {
        return root.first(link -> link.tokenHash().equals(tokenHash));
    }

    @Override
    public void revoke(AccountId account) {
        root.memory().with(state -> state.links.values().removeIf(link -> account.equals(link.account()) && link.usedAt() == null));
    }
}
