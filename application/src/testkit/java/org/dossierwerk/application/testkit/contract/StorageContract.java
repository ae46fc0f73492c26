package org.dossierwerk.application.testkit.contract;

import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.shared.DomainEvent;

/** What all contracts of a storage start from. */
public interface StorageContract {

    /** One and the same opening of a storage that held nothing when the test began. */
    Stores stores();

    /** What the sink of that opening took so far. */
    List<DomainEvent> events();

    /** Lets the storage's own clock go ahead. */
    void timePasses(Duration time);
}
