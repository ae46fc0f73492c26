package org.dossierwerk.application.mail;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.mail.MailViews.Details;
import org.dossierwerk.application.mail.MailViews.Line;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** The ledger of what was written, and writing by hand. */
public interface Mailing {

    /** What was written in a dossier, newest first (APT-18). */
    List<Line> outbox(DossierId dossier);

    /** What the whole office wrote, newest first; for those who maintain it. */
    Page<Line> officeOutbox(@Nullable String cursor);

    Details get(MailMessageId message);

    /** The template for an appointment filled in, to be edited and sent by hand (APT-19). */
    Draft draft(AppointmentId appointment, Occasion occasion);

    /** Sends by hand; one message to each reader. The same words sent again from the same form go out once. */
    List<MailMessageId> send(Send command);

    /** Lets a failed message try again. */
    void retry(MailMessageId message);

    /** @param readers those of the dossier who can be written to, all of them chosen at first */
    record Draft(AppointmentId appointment, Occasion occasion, List<Reader> readers, Letter letter) {}

    record Reader(PartyId person, Recipient recipient) {}

    /**
     * @param form chosen beforehand, when the form to write in was shown
     * @param to at least one of the dossier's readers with an address
     */
    record Send(UUID form, AppointmentId appointment, Occasion occasion, Set<PartyId> to, Letter letter) {}
}
