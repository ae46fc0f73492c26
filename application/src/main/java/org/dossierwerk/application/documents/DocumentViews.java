package org.dossierwerk.application.documents;

import java.util.List;
import org.dossierwerk.application.dossier.ApplicantNames;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.jspecify.annotations.Nullable;

/** What is read of document checks. */
public final class DocumentViews {

    private DocumentViews() {}

    /**
     * The check of an appointment or product; without rows before anything was asked for.
     *
     * @param itemTitle the appointment's title, or the product's kind and description
     * @param itemActive whether more can be asked for
     * @param applicants for whom documents can be asked (DOC-02)
     */
    public record Check(
            DossierItem item,
            DossierId dossier,
            String itemTitle,
            boolean itemActive,
            Readiness readiness,
            List<Row> rows,
            List<ApplicantNames.Named> applicants) {}

    /**
     * One requested document.
     *
     * @param applicant whom it is for, by name; empty for the dossier as a whole
     * @param actionItem what the client was asked to do about it, the latest; null when nothing was
     * @param tooOld whether the file will be older than its kind may be on the day of the appointment (BEY-07)
     */
    public record Row(
            RequestedDocument document,
            DocumentKind.Snapshot kind,
            String applicant,
            ActionItem.@Nullable Snapshot actionItem,
            boolean tooOld) {

        public Progress.State state() {
            return document.progress().state();
        }

        public boolean openForClient() {
            return actionItem != null && actionItem.isOpen();
        }
    }

    /**
     * How far a check is (BEY-06): of the documents that are needed, how many are there and approved.
     *
     * @param received those that wait for somebody to judge them
     * @param deadline when the appointment begins, or the next one of the dossier for a product; null when there is none
     */
    public record Readiness(
            int approved,
            int received,
            int needed,
            @Nullable AgreedTime deadline) {

        public boolean complete() {
            return approved == needed;
        }

        public int percent() {
            return needed == 0 ? 100 : approved * 100 / needed;
        }
    }
}
