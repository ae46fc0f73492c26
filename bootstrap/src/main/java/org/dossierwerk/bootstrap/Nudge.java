package org.dossierwerk.bootstrap;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay before its time. Many nudges at once wake it once. */
final class Nudge {

    private final Semaphore reasons = new Semaphore(0);

    void give() {
        if (reasons.availablePermits() == 0) {
            reasons.release();
        }
    }

    void await(Duration atMost) throws InterruptedException {
        reasons.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
