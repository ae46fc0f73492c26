package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** The messages that are being written. */
public interface MailDraftRepository {

    Optional<MailDraft> find(MailDraftId id);

    /** @param item which it is about, or null for the one about the dossier itself */
    Optional<MailDraft> of(UserId author, DossierId dossier, @Nullable DossierItem item);

    /** Those with which that file goes. */
    List<MailDraft> enclosing(FileId file);

    /** @throws StaleVersion when the stored version is not the one this was loaded with, or there is another about the same */
    void save(MailDraft draft);

    void remove(MailDraft draft);
}
