package org.dossierwerk.adapters.persistence.unit;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Runs a unit again that the database undid only because another was in its way (RELIABILITY, INV-1). */
final class Attempts {

    private static final int AGAIN = 3;
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

    private Attempts() {}

    static <T> T of(Supplier<T> unit) {
        for (int attempt = 1; ; attempt++) {
            try {
                return unit.get();
            } catch (RuntimeException failure) {
                if (attempt > AGAIN || !lostRace(failure)) {
                    throw failure;
                }
                pause(attempt, failure);
            }
        }
    }

    private static boolean lostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOST_RACES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** A little longer each time, and never as long as the other one's. */
    private static void pause(int attempt, RuntimeException failure) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L, 25L * attempt));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
