package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.mail.MailViews;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailStatus;
import org.jspecify.annotations.Nullable;

/** Reading the ledger of messages, newest first. */
public interface MailQueries {

    default List<MailViews.Line> of(DossierId dossier, int limit) {
        return page(dossier, Set.of(MailStatus.values()), null, limit).items();
    }

    /** @param dossier null for the whole office */
    Page<MailViews.Line> page(@Nullable DossierId dossier, Set<MailStatus> states, @Nullable String cursor, int limit);

    /** When a waiting message will be offered next; empty when nothing waits to offer it. */
    Optional<Instant> nextTry(MailMessageId message);

    /** The entries that are that one sent again, oldest first. */
    List<MailMessageId> repeating(MailMessageId message);
}
