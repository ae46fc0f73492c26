package org.dossierwerk.application.testkit;

import java.time.Clock;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;

/**
 * A storage that forgets everything when it is let go. It keeps snapshots, never the aggregates it was given; one lock
 * makes units of work wait for each other. Opened twice, it is one database with two instances on it.
 */
public final class InMemoryStorage implements Storage {

    private final Memory memory;

    /** @param clock the storage's own, by which it finds what is due */
    public InMemoryStorage(Clock clock) {
        memory = new Memory(clock);
    }

    /** By the machine's clock. */
    public InMemoryStorage() {
        this(Clock.systemUTC());
    }

    @Override
    public Stores open(EventSink sink) {
        return new MemoryStores(memory, sink);
    }
}
