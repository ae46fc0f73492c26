package org.dossierwerk.application.port.storage;

import java.util.function.Supplier;

/**
 * All or nothing. Calls within a running unit join it. An exception undoes the whole unit. A unit that lost a deadlock or
 * a serialisation race is run again from its start, so the work may not touch anything but the stores.
 */
public interface UnitOfWork {

    <T> T call(Supplier<T> work);

    /** As {@link #call}, for work that only reads. */
    <T> T read(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
