package org.dossierwerk.application.port.mail;

import java.util.List;

/**
 * A mailbox that answers and bounces come to. It is read like a book: from a place on, in the order in which messages came,
 * and read again from the same place when nobody could deal with what stood there. Safe for use by many threads.
 */
public interface Mailbox {

    /** Tells it from other mailboxes, for as long as it is read. */
    String name();

    /**
     * What came after a place, oldest first.
     *
     * @param place of the last message that was passed; empty for the beginning. One that this mailbox does not know any more is
     *     the beginning too.
     * @param most how many at once
     * @throws org.dossierwerk.application.port.ProviderFailure when it cannot be read
     */
    List<IncomingMail> after(String place, int most);

    /**
     * Marks the message at a place as read, for people who look into the mailbox as well. What was marked before, or is gone,
     * changes nothing.
     *
     * @throws org.dossierwerk.application.port.ProviderFailure when it could not be marked
     */
    void markRead(String place);
}
