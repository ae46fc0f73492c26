package org.dossierwerk.application;

import java.time.Clock;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Gives out ids that sort by the time they were made (RFC 9562, version 7), so that new rows stand together in a database.
 * Within a millisecond they rise too. Safe for use by many threads.
 */
public final class Ids implements Supplier<UUID> {

    private static final int COUNTER_BITS = 12;

    private final Clock clock;
    private final LongSupplier random;
    private long last = Long.MIN_VALUE;

    /** @param random sixty-four random bits each time */
    public Ids(Clock clock, LongSupplier random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID get() {
        long ticks = next();
        long high = (ticks >> COUNTER_BITS) << 16 | 0x7000 | ticks & 0xFFF;
        long low = random.getAsLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Milliseconds with a counter below; when the counter overflows it borrows from the next millisecond. */
    private synchronized long next() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}
