package org.dossierwerk.domain.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * What a reader's calendar answered to an invitation (RFC 5546).
 *
 * @param name of the reader, as the invitation had it
 * @param sequence of the invitation that is answered
 * @param stamp when it was answered, by the reader's calendar: of two answers to the same invitation the later one holds
 * @param receivedAt when we read it
 * @param proposal the time that would suit better; only when another one was proposed
 * @param comment in the reader's words, or empty
 */
public record Answer(
        AppointmentId appointment,
        EmailAddress reader,
        String name,
        Kind kind,
        int sequence,
        Instant stamp,
        Instant receivedAt,
        @Nullable TimeSlot proposal,
        String comment) {

    /** What it says; whatever asks more of the office comes later. */
    public enum Kind {
        ACCEPTED,
        TENTATIVE,
        /** Another time would be better; a person decides. */
        COUNTERED,
        DECLINED;

        /** What several answers come to for the appointment, or null when there are none. */
        public static @Nullable Kind of(Collection<Kind> answers) {
            return answers.stream().max(Comparator.naturalOrder()).orElse(null);
        }
    }
}
