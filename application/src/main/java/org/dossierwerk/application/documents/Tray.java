package org.dossierwerk.application.documents;

import java.util.List;
import java.util.Set;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.jspecify.annotations.Nullable;

/**
 * The tray of a document check: files that staff put there to sort later. They are checked like all files; no client ever sees
 * them before they are put to a document.
 */
public interface Tray {

    /** What is in the tray, in the order in which it was sent. It can still be read when its appointment was cancelled. */
    List<TrayFile.Snapshot> of(DossierItem item);

    /** The sorts of files that are taken. */
    Set<FileType> accepted();

    /**
     * Takes files in, all of them or none. What is wrong with them at first sight is refused here; when this returns they are kept
     * and will be checked. Sending again with the same id sends nothing more.
     *
     * @throws org.dossierwerk.domain.documents.DocumentRefusal.Unusable naming the file
     * @throws java.io.UncheckedIOException when a stream breaks off; nothing was sent then
     */
    void send(Send command);

    /** Puts a file to a document of the same check, which has it from then on as if it had been sent for it (DOC-10). */
    void place(TrayFileId file, RequestedDocumentId document);

    /** Adds a document that the client is not asked for, and puts a file to it. Doing so again with the same id adds nothing more. */
    void placeAnew(PlaceAnew command);

    /** Throws a file away, or the notice that it will not do. */
    void discard(TrayFileId file);

    /** Has back what was thrown away within {@link TrayFile#REGRET}. */
    void bringBack(TrayFileId file);

    /** Documents of the dossier for which the very same file was sent (RELIABILITY UPL-13). */
    List<UploadViews.Same> sameAs(TrayFileId file);

    /** The PDF that a file became. It is kept in the audit trail who saw it (reading 65). */
    FileContent open(TrayFileId file);

    /**
     * A page of it as PNG; seeing the first page counts as having seen the file.
     *
     * @param page counted from one
     * @param width in pixels, from 16 to 2,000
     */
    byte[] preview(TrayFileId file, int page, int width);

    /** @param id of the first file, chosen beforehand, so that the same request sends once */
    record Send(TrayFileId id, DossierItem item, List<SentFile> files) {
        public Send {
            files = List.copyOf(files);
        }
    }

    /**
     * @param document chosen beforehand, so that the same request adds one document
     * @param applicant for whom, or null for the dossier as a whole
     */
    record PlaceAnew(
            TrayFileId file,
            RequestedDocumentId document,
            DocumentKindId kind,
            @Nullable ApplicantId applicant) {}
}
