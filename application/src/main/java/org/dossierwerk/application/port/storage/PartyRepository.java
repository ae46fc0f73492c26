package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;

/** The card index. */
public interface PartyRepository {

    Optional<Party> find(PartyId id);

    /**
     * Stores the state and hands the pending events to the sink. An aggregate whose state equals the stored one moves no
     * version, but its events still go to the sink.
     *
     * @throws StaleVersion when the stored version, of the root or of any part, is not the one this was loaded with
     */
    void save(Party party);

    /** Those of the given ids that exist, in one question, in no order. */
    List<Party> findAll(Collection<PartyId> ids);
}
