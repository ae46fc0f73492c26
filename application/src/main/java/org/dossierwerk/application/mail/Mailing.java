package org.dossierwerk.application.mail;

import java.util.List;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.mail.MailViews.Details;
import org.dossierwerk.application.mail.MailViews.EnclosedFile;
import org.dossierwerk.application.mail.MailViews.Line;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** The ledger of what was written. */
public interface Mailing {

    /** What was written in a dossier, newest first (APT-18). */
    List<Line> outbox(DossierId dossier);

    /** What the whole office wrote, newest first; for those who maintain it. */
    Page<Line> officeOutbox(@Nullable String cursor);

    Details get(MailMessageId message);

    /** A file that went with a message; whoever asked for it closes it. */
    EnclosedFile open(MailMessageId message, FileId file);

    /** Lets a failed message try again. */
    void retry(MailMessageId message);

    /** Somebody the office writes to. */
    record Reader(PartyId person, Recipient recipient) {}
}
