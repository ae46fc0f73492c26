package org.dossierwerk.domain.mail;

import java.time.Instant;
import org.dossierwerk.domain.shared.EmailAddress;

/**
 * What somebody wrote back. Only its words are kept: nothing in it does anything, and what is attached stays in the
 * mailbox.
 *
 * @param answers the message of ours that it answers
 * @param messageId of its own, without angle brackets
 * @param proven whether the sender is who it claims to be, as far as the office's own mail server can tell
 */
public record ReceivedMail(
        MailMessageId answers,
        String messageId,
        String fromName,
        EmailAddress from,
        boolean proven,
        String subject,
        String text,
        Instant receivedAt) {}
