package org.dossierwerk.application.documents;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.application.documents.DocumentViews.Check;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/** Asking for documents for an appointment or product, and judging what was handed in. */
public interface DocumentChecks extends DocumentMoves {

    Check of(DossierItem item);

    /** All checks of a dossier, those of inactive items too (APT-25). */
    List<Check> ofDossier(DossierId dossier);

    /** Asks for one document by hand. Asking again with the same id asks for nothing more. */
    void request(Request command);

    /** Takes out a document without a file, and what the client was asked to do about it (DOC-07, DOC-08). */
    void remove(RequestedDocumentId document);

    void allow(RequestedDocumentId document, ClientAccess access);

    /** Tells the client something about it (DOC-19); empty takes it back. */
    void remark(RequestedDocumentId document, String remark);

    /** Notes the date on the document itself (BEY-07). */
    void date(RequestedDocumentId document, LocalDate datedOn);

    /** Takes the current file of one document into another that is asked for (DOC-10, BEY-09). */
    void copy(RequestedDocumentId from, RequestedDocumentId to);

    /** Asks again for all that will be too old on the day of the appointment (BEY-07). @return how many */
    int requestExpiring(DossierItem item, String reason);

    /**
     * @param id chosen beforehand, so that the same request asks for one document
     * @param actionItem whether the client gets something to do; null as the kind says (DOC-06)
     */
    record Request(
            RequestedDocumentId id,
            DossierItem item,
            DocumentKindId kind,
            @Nullable ApplicantId applicant,
            ClientAccess access,
            @Nullable Boolean actionItem,
            String remark) {}

    enum Verdict {
        APPROVE,
        APPROVE_PROVISIONALLY,
        REJECT,
        REJECT_AND_REQUEST_AGAIN
    }

    /**
     * @param seen the file that was looked at; when a later one is there, nothing is judged
     * @param remark tells the client why; required for a rejection. It takes the place of what was said before, which was
     *     about another file or none
     */
    record Judgement(RequestedDocumentId document, FileId seen, Verdict verdict, String remark) {}
}
