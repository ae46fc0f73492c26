package org.dossierwerk.application.testkit.calendar;

import java.util.List;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;

/** People whom the system itself can send invitations. */
public interface Guests {

    EmailAddress one();

    EmailAddress other();

    /** What the system sent to them, oldest first. */
    List<Invitation> invitations();

    /** A guest answers what the system sent. */
    void answer(String calendar, String id, EmailAddress guest, Answer.Kind kind);

    /** @param callsOff whether it says that it is not to be */
    record Invitation(EmailAddress guest, boolean callsOff) {}
}
