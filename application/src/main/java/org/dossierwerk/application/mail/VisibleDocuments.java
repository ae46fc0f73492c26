package org.dossierwerk.application.mail;

import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.mail.Recipient;

/** Tells whether a client can see a document; the documents answer it. */
@FunctionalInterface
public interface VisibleDocuments {

    boolean canBeSeen(RequestedDocumentId document, Recipient by);
}
