package org.dossierwerk.application.outbox;

/** A reaction did nothing, because its turn is not yet: the delivery keeps its place, and no failure is counted. */
public final class Postponed extends RuntimeException {

    public Postponed(String why) {
        super(why, null, false, false);
    }
}
