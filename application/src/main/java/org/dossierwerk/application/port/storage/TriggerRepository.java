package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;

/** The triggers; an office has tens of them. */
public interface TriggerRepository {

    Optional<Trigger> find(TriggerId id);

    /** The active ones first, each by name. */
    List<Trigger> all();

    /** @throws StaleVersion when the stored version is not the one this was loaded with */
    void save(Trigger trigger);
}
