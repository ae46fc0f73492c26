package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.source.SourceShare;

/** The sharings of source data; an action item has at most one. */
public interface SourceShareRepository {

    Optional<SourceShare> find(ActionItemId item);

    List<SourceShare> of(Collection<ActionItemId> items);

    /** By the hash of the word that came back. */
    Optional<SourceShare> findByState(String stateHash);

    /**
     * Stores the state and hands the pending events to the sink.
     *
     * @throws StaleVersion when the stored version is not the one this was loaded with
     */
    void save(SourceShare share);

    /**
     * Remembers a notice of a provider for a day. Two that come at once are told apart.
     *
     * @return whether it is new
     */
    boolean remember(UUID notice, Instant now);
}
