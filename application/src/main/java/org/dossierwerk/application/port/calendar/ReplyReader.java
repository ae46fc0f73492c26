package org.dossierwerk.application.port.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Reads what calendars answer to invitations. */
@FunctionalInterface
public interface ReplyReader {

    /**
     * Reads an iCalendar object from outside.
     *
     * @return empty when it is no answer (RFC 5546 REPLY or COUNTER) to an invitation of ours, or cannot be read: whatever else
     *     somebody sends does nothing
     */
    Optional<Reply> read(String calendar);

    /**
     * @param uid of the appointment
     * @param stamp when it was answered
     * @param proposal the other time; only in a COUNTER
     * @param comment in the attendee's words, or empty
     */
    record Reply(
            UUID uid,
            EmailAddress attendee,
            Answer.Kind kind,
            int sequence,
            Instant stamp,
            @Nullable TimeSlot proposal,
            String comment) {}
}
