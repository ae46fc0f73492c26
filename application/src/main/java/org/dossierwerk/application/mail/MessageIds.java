package org.dossierwerk.application.mail;

import java.util.Locale;
import org.dossierwerk.application.Digest;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The Message-ID of a message, known before the first attempt and the same for each (RELIABILITY INV-4, CALENDAR M-4).
 * Automatic messages are identified by what they say to whom, those written by hand by themselves, letters with a personal
 * link by the link they carry as well.
 */
final class MessageIds {

    private static final int HASH_LENGTH = 16;

    private MessageIds() {}

    static String of(MailMessage.Snapshot message, EmailAddress to, String domain) {
        var cause = message.cause();
        var appointment = cause.appointment();
        return cause.author() != null || appointment == null || cause.reminder() != null || cause.prompt() != null
                ? message.id().value() + "@" + domain
                : about(appointment, cause.occasion(), cause.revision(), to, domain);
    }

    /** The token cannot be learned from it. */
    static String carrying(String token, MailMessage.Snapshot message, String domain) {
        return message.id().value() + "." + shortened("link " + token) + "@" + domain;
    }

    /** The confirmation that a later message about the same appointment belongs to, or null. */
    static @Nullable String confirmationBefore(MailMessage.Snapshot message, EmailAddress to, String domain) {
        var cause = message.cause();
        var appointment = cause.appointment();
        boolean later = cause.occasion() == Occasion.CHANGE || cause.occasion() == Occasion.CANCELLATION;
        return later && appointment != null ? about(appointment, Occasion.CONFIRMATION, 0, to, domain) : null;
    }

    private static String about(
            AppointmentId appointment, Occasion occasion, int revision, EmailAddress to, String domain) {
        var what = occasion.name().toLowerCase(Locale.ROOT);
        return appointment.value() + "." + what + "." + revision + "." + shortened(to.key()) + "@" + domain;
    }

    private static String shortened(String text) {
        return Digest.sha256(text).substring(0, HASH_LENGTH);
    }
}
