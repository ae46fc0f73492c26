package org.dossierwerk.application.documents;

import java.util.List;
import java.util.Set;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.UploadId;

/** The documents that every client sees, for those who maintain them (POR-08). */
public interface StandardDocuments {

    /** In the order clients see them, those that are not shown among them. */
    List<StandardDocument.Snapshot> list();

    StandardDocument.Snapshot get(StandardDocumentId document);

    /** The sorts of files that are taken. */
    Set<FileType> accepted();

    /**
     * Puts another document at the end. Clients see it once its file was checked. Adding again with the same id adds nothing more.
     *
     * @throws org.dossierwerk.domain.documents.DocumentRefusal.Unusable when the file will not do at first sight
     */
    void add(StandardDocumentId document, String name, UploadId upload, SentFile file);

    void rename(StandardDocumentId document, long version, String name);

    /**
     * Another file takes the place of the present one once it was checked; the present one is kept. Sending again under the same
     * id sends nothing more.
     *
     * @throws org.dossierwerk.domain.documents.DocumentRefusal.Unusable when the file will not do at first sight
     */
    void replace(StandardDocumentId document, UploadId upload, SentFile file);

    /** Changes places with the one before it; the first one stays where it is. */
    void moveUp(StandardDocumentId document);

    /** Clients see it no more. */
    void withdraw(StandardDocumentId document);

    void reinstate(StandardDocumentId document);

    /** One of its files, the present one or an earlier one. */
    FileContent open(StandardDocumentId document, FileId file);
}
