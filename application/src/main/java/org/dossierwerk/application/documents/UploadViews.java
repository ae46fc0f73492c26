package org.dossierwerk.application.documents;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.jspecify.annotations.Nullable;

/** What is read of files that were sent. */
public final class UploadViews {

    private UploadViews() {}

    /**
     * One upload.
     *
     * @param files by name, in the order in which they were sent
     * @param ofClient whether the client sent it
     * @param flaw why it was refused, with the file it is about; null unless it was
     * @param since when it got its state
     */
    public record Line(
            UploadId id,
            RequestedDocumentId document,
            List<String> files,
            boolean ofClient,
            Instant sentAt,
            Upload.State state,
            Upload.@Nullable Flaw flaw,
            Instant since) {

        static Line of(Upload.Snapshot upload) {
            return new Line(
                    upload.id(),
                    upload.document(),
                    upload.parts().stream().map(part -> part.name().value()).toList(),
                    upload.isOfClient(),
                    upload.sentAt(),
                    upload.state(),
                    upload.flaw(),
                    upload.since());
        }
    }

    /**
     * A document with a file, as its client sees it (reading 16).
     *
     * @param kind what the document is
     * @param forWhom by name; empty for the dossier as a whole
     * @param fileName of the file that counts
     * @param at when that file came in
     * @param handedIn whether a client sent it
     * @param mayOpen whether the client may open it (DOC-04)
     * @param mayWithdraw whether the client may take it back (DOC-14, DOC-15)
     * @param infected whether a virus was found in it since, so that nobody opens it any more
     */
    public record Delivered(
            RequestedDocumentId document,
            String kind,
            String forWhom,
            String fileName,
            int pages,
            Instant at,
            Progress.State state,
            boolean handedIn,
            boolean mayOpen,
            boolean mayWithdraw,
            boolean infected) {}
}
