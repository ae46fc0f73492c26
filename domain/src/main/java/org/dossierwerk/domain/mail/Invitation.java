package org.dossierwerk.domain.mail;

import java.util.UUID;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as a calendar understands it (RFC 5545, RFC 5546).
 *
 * @param uid constant for the life of the appointment
 * @param sequence rises with each revision; unchanged when the same revision is sent again
 * @param place where, or empty
 * @param remarks what else the client reads, or empty
 * @param attendee exactly one reader, so that readers never see each other (BEY-05); null in a file to take along
 */
public record Invitation(
        Method method,
        UUID uid,
        int sequence,
        AgreedTime time,
        String title,
        String place,
        String remarks,
        Mailbox organizer,
        @Nullable Mailbox attendee) {

    /** What the calendar should do with it. */
    public enum Method {
        REQUEST,
        CANCEL,
        PUBLISH
    }

    public record Mailbox(String name, EmailAddress address) {}
}
