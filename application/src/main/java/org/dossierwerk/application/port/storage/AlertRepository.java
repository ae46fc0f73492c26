package org.dossierwerk.application.port.storage;

import java.util.Optional;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;

/** What waits in work queues. */
public interface AlertRepository {

    Optional<Alert> find(AlertId id);

    /** @throws StaleVersion when the stored version is not the one this was loaded with */
    void save(Alert alert);
}
