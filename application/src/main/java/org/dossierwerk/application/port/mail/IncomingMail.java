package org.dossierwerk.application.port.mail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A message from outside, read with caution: nobody vouches for anything in it.
 *
 * @param place in its mailbox
 * @param messageId without angle brackets; made up from the place when it has none
 * @param answers the message ids it says it answers, the nearest first
 * @param addressedTo the addresses it came to, as headers and the delivering server tell
 * @param from null when there is none, or none that could be written to
 * @param proven whether the mail server that the office trusts says that the sender's domain vouches for the message
 * @param automatic whether a machine wrote it
 * @param text the plain text, cut at a length that people read; empty when there is none
 * @param calendar what a calendar sends along, or null
 * @param report what became of a message of ours, or null
 * @param problem why it could not be read; empty when it could
 */
public record IncomingMail(
        String place,
        String messageId,
        List<String> answers,
        Set<EmailAddress> addressedTo,
        @Nullable EmailAddress from,
        String fromName,
        boolean proven,
        boolean automatic,
        String subject,
        String text,
        @Nullable String calendar,
        @Nullable DeliveryReport report,
        Instant receivedAt,
        String problem) {

    /** A message that cannot be read; it is passed, and never stops the reading of others. */
    public static IncomingMail unreadable(String place, Instant receivedAt, String problem) {
        return new IncomingMail(
                place, "", List.of(), Set.of(), null, "", false, true, "", "", null, null, receivedAt, problem);
    }
}
