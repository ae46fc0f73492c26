package org.dossierwerk.application.documents;

import java.util.List;
import org.dossierwerk.application.documents.UploadViews.Delivered;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocumentId;

/** A client's documents as somebody of the office sees them: to look, not to act in the client's name (reading 66). */
record DocumentsToRead(PortalDocuments documents) implements PortalDocuments {

    @Override
    public List<Delivered> delivered() {
        return documents.delivered();
    }

    @Override
    public List<UploadViews.Line> uploads(RequestedDocumentId document) {
        return documents.uploads(document);
    }

    @Override
    public void send(Uploads.Send command) {
        throw new DocumentRefusal.NoUpload();
    }

    @Override
    public void withdraw(RequestedDocumentId document) {
        throw new DocumentRefusal.NoUpload();
    }

    @Override
    public FileContent open(RequestedDocumentId document) {
        return documents.open(document);
    }

    @Override
    public byte[] preview(RequestedDocumentId document, int page, int width) {
        return documents.preview(document, page, width);
    }
}
