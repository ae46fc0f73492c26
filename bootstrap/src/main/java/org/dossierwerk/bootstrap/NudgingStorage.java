package org.dossierwerk.bootstrap;

import java.util.List;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.shared.DomainEvent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A storage after whose commits the relays look at once, so that a mail leaves while somebody watches. */
record NudgingStorage(Storage storage, List<Nudge> nudges) implements Storage {

    @Override
    public Stores open(EventSink sink) {
        return storage.open(events -> {
            sink.accept(events);
            nudgeAfterCommit(events);
        });
    }

    private void nudgeAfterCommit(List<DomainEvent> events) {
        if (!events.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    nudges.forEach(Nudge::give);
                }
            });
        }
    }
}
