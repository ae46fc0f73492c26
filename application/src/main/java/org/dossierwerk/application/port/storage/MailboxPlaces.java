package org.dossierwerk.application.port.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far each mailbox was read, and how reading it goes. */
public interface MailboxPlaces {

    /** Where reading begins: before everything. */
    String START = "";

    /** How it stands with a mailbox that was never read: at the start. */
    State find(String mailbox);

    /**
     * Passes a message, in the transaction in which it was dealt with.
     *
     * @return false when it was passed already: somebody else reads the same mailbox, and has dealt with it
     */
    boolean pass(String mailbox, String from, String to);

    /** As {@link #pass}, for a message that nobody could deal with. */
    boolean park(String mailbox, String from, String to);

    /** Counts an attempt to deal with what comes after the place; how many there were. */
    int tried(String mailbox, String place);

    /** @param failure why it could not be read, in words; empty when it could */
    void report(String mailbox, Instant at, String failure);

    /**
     * @param tries to deal with what comes next that failed
     * @param parked how many messages nobody could deal with
     * @param readAt when it was read last, or null
     * @param failure why it could not be read at the last attempt, or empty
     */
    record State(
            String place, int tries, int parked, @Nullable Instant readAt, String failure) {

        public static State start() {
            return new State(START, 0, 0, null, "");
        }
    }
}
