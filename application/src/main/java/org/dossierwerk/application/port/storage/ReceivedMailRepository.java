package org.dossierwerk.application.port.storage;

import java.util.List;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.ReceivedMail;

/** What was written back. */
public interface ReceivedMailRepository {

    /** @return false when it is kept already */
    boolean add(ReceivedMail mail);

    /** What answers a message, oldest first. */
    List<ReceivedMail> of(MailMessageId message);
}
