package org.dossierwerk.application.testkit.calendar;

/** What a request to a calendar system is for. */
public enum Purpose {
    /** Anything that is only looked at, but for what changed. */
    READING,
    CREATING,
    /** An entry, if it is still as it was when it was seen last. */
    CHANGING,
    REMOVING,
    /** What changed since a cursor. */
    CHANGES,
    /** Notices, from now on or no longer. */
    SUBSCRIBING;

    /** Whether something is different afterwards. */
    public boolean writes() {
        return this != READING && this != CHANGES;
    }
}
