package org.dossierwerk.application.documents;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
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

    /**
     * Takes in one piece of a large file; with the last one the file is sent like any other.
     *
     * @return how many bytes of the file have arrived
     * @throws org.dossierwerk.domain.documents.DocumentRefusal.WrongOffset when another piece is next, with its offset
     * @throws java.io.UncheckedIOException when the stream breaks off; the piece has not arrived then
     */
    long sendPiece(Piece piece);

    /** How many bytes of a large file have arrived; not found when none have, or somebody else sent them. */
    long arrived(UploadId id, RequestedDocumentId document);

    /** What was sent for the documents of an item and not taken back, the latest first. */
    List<UploadViews.Line> of(DossierItem item);

    /** Other documents of the dossier for which the very same file was sent (RELIABILITY UPL-13). */
    List<UploadViews.Same> sameAs(RequestedDocumentId document);

    /**
     * @param id chosen beforehand, so that the same request sends once
     * @param remark of the sender, or empty
     */
    record Send(UploadId id, RequestedDocumentId document, List<SentFile> files, String remark) {
        public Send {
            files = List.copyOf(files);
            remark = Upload.remark(remark);
        }

        /** Without a remark. */
        public Send(UploadId id, RequestedDocumentId document, List<SentFile> files) {
            this(id, document, files, "");
        }
    }

    /**
     * A piece of a large file, all of them as long as {@link org.dossierwerk.domain.documents.StagedFile#PIECE} but the last.
     *
     * @param id of the file, chosen beforehand
     * @param length of the whole file
     * @param offset of this piece in it
     */
    record Piece(UploadId id, RequestedDocumentId document, String name, long length, long offset, InputStream bytes) {}
}
