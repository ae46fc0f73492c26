package org.dossierwerk.adapters.persistence.party;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.PartyRepository;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;

/** Cards on PostgreSQL. */
final class JpaPartyRepository implements PartyRepository {

    private final RootTable<Party, Party.Snapshot, PartyRow> table;

    JpaPartyRepository(Work work) {
        this.table = new RootTable<>(work, new PartyMapper());
    }

    @Override
    public Optional<Party> find(PartyId id) {
        return table.find(id.value());
    }

    @Override
    public void save(Party party) {
        table.save(party);
    }

    @Override
    public List<Party> findAll(Collection<PartyId> ids) {
        return table.withIds(ids.stream().map(PartyId::value).toList());
    }
}
