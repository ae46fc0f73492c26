package org.dossierwerk.application.outbox;

import java.time.Duration;

/** A reaction did nothing, because its turn is not yet: the delivery keeps its place, and no failure is counted. */
public final class Postponed extends RuntimeException {

    private final Duration pause;
    private final transient Runnable afterwards;

    public Postponed(String why) {
        this(why, Duration.ZERO);
    }

    /** @param pause after which it is its turn at the earliest */
    public Postponed(String why, Duration pause) {
        this(why, pause, () -> {});
    }

    /** @param afterwards is done once the delivery has its place again, for instance because its turn may have come meanwhile */
    public Postponed(String why, Duration pause, Runnable afterwards) {
        super(why, null, false, false);
        this.pause = pause;
        this.afterwards = afterwards;
    }

    public Duration pause() {
        return pause;
    }

    public Runnable afterwards() {
        return afterwards;
    }
}
