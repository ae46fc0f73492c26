package org.dossierwerk.application.documents;

import org.dossierwerk.application.documents.DocumentChecks.Judgement;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocumentId;

/** The moves that staff make with a document (reading 15); a client makes none of them (DOC-16). */
public interface DocumentMoves {

    /** Judges the file that was looked at (reading 15). */
    void judge(Judgement command);

    /**
     * Takes back the own judgement of a moment ago: it waits to be judged as before, and reads as before. Only while nothing
     * followed: no other judgement, no other remark, not asked for again.
     *
     * @param verdict the judgement that is meant
     */
    void takeBack(RequestedDocumentId document, Progress.State verdict);

    /** Asks for a rejected one once more, or for an approved one with a reason (DOC-17, DOC-20). */
    void requestAgain(RequestedDocumentId document, String reason);

    /** Says that it is no longer needed (reading 19). */
    void lapse(RequestedDocumentId document);
}
