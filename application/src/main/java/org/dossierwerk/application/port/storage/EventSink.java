package org.dossierwerk.application.port.storage;

import java.util.List;
import org.dossierwerk.domain.shared.DomainEvent;

/** Takes the events of every saved aggregate, within the transaction that saves it. */
@FunctionalInterface
public interface EventSink {

    void accept(List<DomainEvent> events);
}
