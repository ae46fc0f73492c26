package org.dossierwerk.application.port.storage;

import java.util.List;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.mail.MailViews;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/** Reading the ledger of messages, newest first. */
public interface MailQueries {

    List<MailViews.Line> of(DossierId dossier, int limit);

    Page<MailViews.Line> all(@Nullable String cursor, int limit);
}
