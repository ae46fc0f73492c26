package org.dossierwerk.application.outbox;

import java.time.Duration;

/** A reaction did nothing, because its turn is not yet: the delivery keeps its place, and no failure is counted. */
public final class Postponed extends RuntimeException {

    private final Duration pause;

    public Postponed(String why) {
        this(why, Duration.ZERO);
    }

    /** @param pause after which it is its turn at the earliest */
    public Postponed(String why, Duration pause) {
        super(why, null, false, false);
        this.pause = pause;
    }

    public Duration pause() {
        return pause;
    }
}
