package org.dossierwerk.application.testkit;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** One state behind one lock. A unit of work holds the lock, and puts the earlier state back when it fails. */
final class Memory implements UnitOfWork {

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong counted = new AtomicLong();
    private State state = new State();
    private @Nullable RuntimeException undoing;

    Memory(Clock clock) {
        this.clock = clock;
    }

    /** By the storage's own clock. */
    Instant now() {
        return clock.instant();
    }

    @Override
    public <T> T call(Supplier<T> work) {
        lock.lock();
        try {
            return lock.getHoldCount() > 1 ? joined(work) : whole(work);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return call(work);
    }

    /** Asks or changes the state, within the running unit or as one of its own. */
    <T> T with(Function<State, T> work) {
        return call(() -> work.apply(state));
    }

    /** Counts on, also when the unit is undone. */
    long nextCount() {
        return counted.incrementAndGet();
    }

    private <T> T whole(Supplier<T> work) {
        var before = state.copy();
        boolean kept = false;
        try {
            var result = work.get();
            if (undoing != null) {
                throw undoing;
            }
            kept = true;
            return result;
        } finally {
            undoing = null;
            if (!kept) {
                state = before;
            }
        }
    }

    private <T> T joined(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            undoing = failure;
            throw failure;
        }
    }
}
