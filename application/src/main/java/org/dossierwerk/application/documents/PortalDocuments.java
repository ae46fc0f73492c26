package org.dossierwerk.application.documents;

import java.util.List;
import java.util.Set;
import org.dossierwerk.application.documents.UploadViews.Delivered;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;

/** A client's own documents: handing them in, taking them back, and opening what is open to the client. */
public interface PortalDocuments {

    /** What the client handed in or may open, the latest first. */
    List<Delivered> delivered();

    /** What was sent from the portal for one document and not taken back, the latest first; a client sees what clients sent. */
    List<UploadViews.Line> uploads(RequestedDocumentId document);

    /** The sorts of files that are taken for a document. */
    Set<FileType> accepted(RequestedDocumentId document);

    /**
     * Takes files in for a document the client was asked for; as long as nobody judged it, they join what the client sent before
     * (reading 17). What is wrong with them at first sight is refused here; when this returns they are kept and will be
     * checked. Sending again with the same id sends nothing more.
     *
     * @throws org.dossierwerk.domain.documents.DocumentRefusal.Unusable naming the file
     * @throws java.io.UncheckedIOException when a stream breaks off; nothing was sent then
     */
    void send(Uploads.Send command);

    /**
     * Says something about what was handed in last and nobody judged.
     *
     * @throws org.dossierwerk.domain.documents.DocumentRefusal.NothingSent when there is none
     */
    void remark(RequestedDocumentId document, String remark);

    /**
     * Takes in one piece of a large file, as {@link Uploads#sendPiece}.
     *
     * @return how many bytes of the file have arrived
     */
    long sendPiece(Uploads.Piece piece);

    /** How many bytes of a large file have arrived; not found when none have, or somebody else sent them. */
    long arrived(UploadId id, RequestedDocumentId document);

    /**
     * Takes back what was handed in and not judged; the document is asked for as before (DOC-14, DOC-15). Only a client does
     * that.
     */
    void withdraw(RequestedDocumentId document);

    /** The file of a document that is open to the client (DOC-04). */
    FileContent open(RequestedDocumentId document);

    /**
     * A page of that file as PNG.
     *
     * @param page counted from one
     * @param width in pixels, from 16 to 2,000
     */
    byte[] preview(RequestedDocumentId document, int page, int width);
}
