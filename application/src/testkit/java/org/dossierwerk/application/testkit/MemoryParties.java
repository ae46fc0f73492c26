package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.PartyRepository;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;

/** Cards in memory. */
final class MemoryParties implements PartyRepository {

    private final Root<PartyId, Party, Party.Snapshot> root;

    MemoryParties(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.parties,
                Party.Snapshot::id,
                Party::snapshot,
                Party::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<Party> find(PartyId id) {
        return root.find(id);
    }

    @Override
    public void save(Party party) {
        root.save(party);
    }

    @Override
    public List<Party> findAll(Collection<PartyId> ids) {
        return root.all(party -> ids.contains(party.id()));
    }
}
