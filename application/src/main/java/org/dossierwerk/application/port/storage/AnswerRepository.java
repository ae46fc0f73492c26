package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.shared.EmailAddress;

/** What readers' calendars answered to invitations. */
public interface AnswerRepository {

    /** The latest message that invited somebody to an appointment under that address. */
    Optional<MailMessageId> invited(AppointmentId appointment, EmailAddress reader);

    /**
     * Keeps an answer in the place of that reader's earlier one.
     *
     * @return false when it holds no more: it answers an invitation from before everybody was asked anew, or a later answer, or
     *     this one, is kept already
     */
    boolean take(Answer answer);

    /** From that revision on everybody is asked anew; earlier answers hold no more. */
    default void askAnew(AppointmentId appointment, int revision) {
        askAnew(Map.of(appointment, revision));
    }

    /** As {@link #askAnew} for several, each from its own revision on, in one statement. */
    void askAnew(Map<AppointmentId, Integer> revisions);

    /** The answers that hold, by appointment and then by when they were received. */
    List<Answer> of(Collection<AppointmentId> appointments);
}
