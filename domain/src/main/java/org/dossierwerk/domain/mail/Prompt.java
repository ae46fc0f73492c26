package org.dossierwerk.domain.mail;

import org.dossierwerk.domain.documents.RequestedDocumentId;

/** What exactly set a message off, where its occasion alone does not say. */
public sealed interface Prompt permits AppointmentReminder, Prompt.Ready, Prompt.Again {

    /** Staff put a document on the portal and told the client (FIL-08). */
    record Ready(RequestedDocumentId document) implements Prompt {}

    /** Staff sent an earlier message once more. */
    record Again(MailMessageId first) implements Prompt {}
}
