package org.dossierwerk.application.mail;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.party.PartyId;

/** Telling clients that a document is there for them to see (FIL-08). */
public interface DocumentNotices {

    /** Who can be told of a document: those of the dossier's clients who can see it, or will when it is given to them. */
    List<Mailing.Reader> readers(RequestedDocumentId document);

    /**
     * Writes to each of the chosen readers once. Telling again from the same form tells nobody twice; nobody chosen is nobody
     * told (FIL-09).
     */
    void tell(Tell command);

    /** @param form chosen beforehand, when the form was shown */
    record Tell(UUID form, RequestedDocumentId document, Set<PartyId> readers) {}
}
