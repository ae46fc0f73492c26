package org.dossierwerk.application.testkit;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Ids that can be told beforehand, ascending: {@code 00000000-0000-7000-8000-000000000001} and so on. */
public final class CountingIds implements Supplier<UUID> {

    private final AtomicLong given = new AtomicLong();

    @Override
    public UUID get() {
        return of(given.incrementAndGet());
    }

    /** The n-th id that is given. */
    public static UUID of(long count) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | count);
    }
}
