package org.dossierwerk.application.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.mail.MailViews.Line;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Aspect;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of messages (BEY-16): why each was written, from which template, to whom, what became of it, and what will be
 * written next.
 */
public interface MailLedger {

    /** Which entries are looked at. */
    enum Show {
        ALL,
        WAITING,
        SENT,
        /** What somebody has to look after. */
        IN_TROUBLE,
        SUPERSEDED;

        public Set<MailStatus> states() {
            return switch (this) {
                case ALL -> Set.of(MailStatus.values());
                case WAITING -> Set.of(MailStatus.WAITING);
                case SENT -> Set.of(MailStatus.SENT);
                case IN_TROUBLE -> Set.of(MailStatus.FAILED, MailStatus.BOUNCED, MailStatus.NOT_SENDABLE);
                case SUPERSEDED -> Set.of(MailStatus.SUPERSEDED);
            };
        }
    }

    /** Of a dossier, newest first. */
    Page<Line> ofDossier(DossierId dossier, Show show, @Nullable String cursor);

    /** Of the whole office, newest first; for those who maintain it. */
    Page<Line> ofOffice(Show show, @Nullable String cursor);

    /** How the mail of the office leaves at this moment; for those who maintain it. */
    Departures departures();

    /** What will be written by itself about a dossier, soonest first, as it stands now. */
    List<Coming> coming(DossierId dossier);

    /** What is known of a message besides what it says. */
    Story story(MailMessageId message);

    /**
     * Sends the words of an earlier message once more, as another entry. The same again from the same form goes out once.
     *
     * @return the new entry
     */
    MailMessageId sendAgain(Again command);

    /**
     * @param leftInTheLastHour of all instances together
     * @param held since the server refuses the office as such
     */
    record Departures(int leftInTheLastHour, int mostInAnHour, Optional<Held> held) {

        /** Whether what waits does so because as many have left as may. */
        public boolean isFull() {
            return leftInTheLastHour >= mostInAnHour;
        }
    }

    /**
     * @param reason what the mail server said
     * @param until when the next message tries whether it works again
     */
    record Held(String reason, Instant since, Instant until) {}

    /** @param title of the appointment it will be about */
    record Coming(Instant at, Occasion occasion, AppointmentId appointment, String title) {}

    /** What somebody did that it was written for. @param aspects what changed of an appointment */
    record Deed(String by, Instant at, Set<Aspect> aspects) {}

    /**
     * @param deed null when nobody's is known
     * @param templateVersion as it was then
     * @param nextTryAt null when none is to come
     * @param repeats which earlier entry it is once more, or null
     * @param repeatedBy the entries that are this one once more, oldest first
     */
    record Story(
            @Nullable Deed deed,
            long templateVersion,
            @Nullable Instant nextTryAt,
            @Nullable MailMessageId repeats,
            List<MailMessageId> repeatedBy,
            boolean maySendAgain) {}

    /**
     * @param form chosen beforehand, when the form was shown
     * @param address another than before, or null for the same
     */
    record Again(UUID form, MailMessageId message, @Nullable EmailAddress address) {}
}
