package org.dossierwerk.application.port.calendar;

import java.time.Instant;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.shared.Language;

/** Writes an appointment as iCalendar, for mails and for files to take along. */
@FunctionalInterface
public interface InvitationWriter {

    /**
     * @param writtenAt when it is sent; becomes DTSTAMP
     * @return an iCalendar object (RFC 5545) with CRLF line ends, lines folded at 75 octets
     */
    String write(Invitation invitation, Language language, Instant writtenAt);
}
