package org.dossierwerk.application.mail;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.mail.Mailing.Reader;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * Writing a message by hand: to whomever, about a dossier, an appointment or a product. What is being written is kept for its author
 * alone until it is sent or thrown away.
 */
public interface Composer {

    /** The caller's draft, or else one that begins with the template that fits best; nothing is kept by asking. */
    Writing open(About about);

    /**
     * Begins anew with a template, or with an empty letter; the files and the follow-up of what was there stay (MAIL-01, MAIL-02).
     *
     * @param template one of those that were offered, or null
     */
    void fill(About about, @Nullable MailTemplateId template);

    /** Keeps what was typed, right or wrong. */
    MailDraft.Snapshot keep(MailDraftId form, About about, MailDraft.Content typed);

    /** Throws the draft away; there need not be one. */
    void discard(About about);

    /**
     * Puts a file with it, kept as it is: what a notary gets is what was chosen.
     *
     * @throws org.dossierwerk.domain.documents.DocumentRefusal.Unusable when it is no sort that is taken, or has a virus
     * @throws org.dossierwerk.domain.mail.MailRefusal.TooMuchEnclosed when there is no room for it
     */
    void attach(About about, String name, InputStream bytes);

    /** Puts the newest file of one of the dossier's documents with it. */
    void attach(About about, RequestedDocumentId document);

    void leaveOut(About about, FileId file);

    /** The HTML of the draft as it would leave. */
    String preview(About about);

    /**
     * Sends it: one letter to all, or, when it carries an invitation, one to each reader apart (BEY-05). The same words sent again
     * from the same form go out once. The draft ends with it.
     */
    List<MailMessageId> send(Send command);

    /** @param item the appointment or product in the dossier, or null for the dossier itself */
    record About(DossierId dossier, @Nullable DossierItem item) {

        Optional<DossierItem> optionalItem() {
            return Optional.ofNullable(item);
        }
    }

    /**
     * What there is to write with.
     *
     * @param kept whether it is a draft that was kept
     * @param chips the rich text with what was put in for a placeholder between {@code <span class="filled">} and its end; cleaned
     *     otherwise
     * @param templates which it can be begun with
     * @param people who belong to the dossier, with an address
     * @param documents of the dossier that can be put with it
     */
    record Writing(
            MailDraft.Snapshot draft,
            boolean kept,
            String chips,
            List<Choice> templates,
            List<Reader> people,
            List<Document> documents) {}

    /** A template that is offered. */
    record Choice(MailTemplateId template, Occasion occasion, String name) {}

    /** A document of the dossier and its newest file. */
    record Document(RequestedDocumentId document, String kind, String name, long size) {}

    /**
     * @param form the draft's, as it was shown
     * @param files that were shown with it; all of them go along
     */
    record Send(MailDraftId form, About about, MailDraft.Content content, List<FileId> files) {}
}
