package org.dossierwerk.application.port.mail;

import java.time.Instant;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * One message to one reader, ready to leave. Sent again, it is the same message: everything that identifies it is decided
 * here.
 *
 * @param messageId without angle brackets; the same for each attempt (RELIABILITY INV-4), but for a letter whose personal
 *     link is a fresh one each time
 * @param inReplyTo the message id of the first message about the same thing, or null
 * @param from the office's mailbox, with the name the client reads
 * @param to has an address
 * @param html the HTML part; the plain part is the letter's text
 * @param calendar the appointment as iCalendar, or null
 */
public record OutgoingMail(
        String messageId,
        @Nullable String inReplyTo,
        Invitation.Mailbox from,
        Recipient to,
        Language language,
        Letter letter,
        String html,
        @Nullable CalendarPart calendar,
        Instant writtenAt) {

    /** @param content an iCalendar object (RFC 5545) with CRLF line ends, whose METHOD is the given one */
    public record CalendarPart(Invitation.Method method, String content) {}
}
