package org.dossierwerk.application.documents;

import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;

/** Opening stored files at the desk. It is kept in the audit trail who saw which (reading 65). */
public interface Downloads {

    /** A file of a document, the current one or an earlier one. */
    FileContent open(RequestedDocumentId document, FileId file);

    /**
     * A page as PNG; seeing the first page of a file counts as having seen it.
     *
     * @param page counted from one
     * @param width in pixels, from 16 to 2,000
     */
    byte[] preview(RequestedDocumentId document, FileId file, int page, int width);
}
