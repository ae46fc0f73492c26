package org.dossierwerk.application.testkit;

import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;

/**
 * A storage that forgets everything when it is let go. It keeps snapshots, never the aggregates it was given; one lock
 * makes units of work wait for each other. Opened twice, it is one database with two instances on it.
 */
public final class InMemoryStorage implements Storage {

    private final Memory memory = new Memory();

    @Override
    public Stores open(EventSink sink) {
        return new MemoryStores(memory, sink);
    }
}
