package org.dossierwerk.adapters.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it lies in the folder.
 *
 * @param name of its file, by which it is read again
 * @param messageId without angle brackets
 * @param calendar the iCalendar part, or null
 * @param size of the file in octets
 */
public record StoredMail(
        String name,
        String messageId,
        String from,
        String to,
        String subject,
        Instant date,
        String text,
        String html,
        @Nullable String calendar,
        long size) {}
