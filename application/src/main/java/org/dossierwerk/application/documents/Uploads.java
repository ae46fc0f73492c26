package org.dossierwerk.application.documents;

import java.util.List;
import java.util.Set;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;

/** Putting files into requested documents from the desk, and seeing what became of everything that was sent. */
public interface Uploads {

    /** At most so many files at a time. */
    int MOST_FILES = 30;

    /** At most so many bytes a file. */
    long LARGEST_FILE = 25L * 1024 * 1024;

    /**
     * Takes files in for a document (DOC-10). What is wrong with them at first sight is refused here; when this returns they are
     * kept and will be checked. Sending again with the same id sends nothing more.
     *
     * @throws org.dossierwerk.domain.documents.DocumentRefusal.Unusable naming the file
     * @throws java.io.UncheckedIOException when a stream breaks off; nothing was sent then
     */
    void send(Send command);

    /** The sorts of files that are taken for a document. */
    Set<FileType> accepted(RequestedDocumentId document);

    /** What was sent for the documents of an item and not taken back, the latest first. */
    List<UploadViews.Line> of(DossierItem item);

    /** @param id chosen beforehand, so that the same request sends once */
    record Send(UploadId id, RequestedDocumentId document, List<SentFile> files) {
        public Send {
            files = List.copyOf(files);
        }
    }
}
