package org.dossierwerk.application.mail;

import org.dossierwerk.application.port.calendar.ReplyReader;
import org.dossierwerk.application.port.mail.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * What is needed for what comes back.
 *
 * @param mailbox null when nobody reads one
 * @param answers reads what calendars answer, or null
 */
public record ReturnParts(
        ReturnAddresses addresses,
        @Nullable Mailbox mailbox,
        @Nullable ReplyReader answers) {

    /** Nothing is read; people see to what comes back. */
    public static final ReturnParts NONE = new ReturnParts(ReturnAddresses.NONE, null, null);
}
