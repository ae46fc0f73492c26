package org.dossierwerk.application.mail;

import java.util.List;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.ReceivedMail;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.mail.Undeliverable;
import org.jspecify.annotations.Nullable;

/** What came back of what the office wrote. */
public interface Returns {

    /** Everybody who was asked to an appointment as it is now, with the answer that holds. */
    List<Asked> asked(AppointmentId appointment);

    /** What was written back to a message, oldest first. */
    List<ReceivedMail> received(MailMessageId message);

    /** The addresses of a dossier's readers that nobody reads mail at. */
    List<Undeliverable> undeliverable(DossierId dossier);

    /** @param answer null when there is none yet */
    record Asked(Recipient reader, @Nullable Answer answer) {}
}
