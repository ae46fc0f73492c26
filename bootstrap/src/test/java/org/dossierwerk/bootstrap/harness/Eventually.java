package org.dossierwerk.bootstrap.harness;

import java.time.Duration;

/** Waits for what somebody else brings about. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Eventually() {}

    /** What is to hold; it fails while it does not. */
    public interface Claim {
        void check() throws Exception;
    }

    /** Asks again and again, and fails as the claim does when it has not come to hold after a minute. */
    public static void holds(Claim claim) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                claim.check();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
