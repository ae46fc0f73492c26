package org.dossierwerk.application.work;

import java.time.Instant;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.work.Alert;

/** What is read of the work queue. */
public final class WorkViews {

    private WorkViews() {}

    /** @param dossierTitle the clients' family names or the company's name */
    public record AlertLine(Alert.Snapshot alert, String dossierNumber, String dossierTitle) {}

    /**
     * A document that waits to be judged.
     *
     * @param since when it was handed in (BEY-21)
     */
    public record ToJudge(
            RequestedDocumentId document,
            DossierItem item,
            DossierId dossier,
            String dossierNumber,
            String dossierTitle,
            String kind,
            Instant since) {}
}
