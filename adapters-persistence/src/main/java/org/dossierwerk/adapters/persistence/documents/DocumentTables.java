package org.dossierwerk.adapters.persistence.documents;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.DocumentCheckRepository;
import org.dossierwerk.application.port.storage.DocumentKindRepository;
import org.dossierwerk.application.port.storage.FileLedger;
import org.dossierwerk.application.port.storage.StagedFileRepository;
import org.dossierwerk.application.port.storage.StandardDocumentRepository;
import org.dossierwerk.application.port.storage.TrayFileRepository;
import org.dossierwerk.application.port.storage.UploadRepository;

/** The tables of documents and what works on them. */
public final class DocumentTables {

    private DocumentTables() {}

    public static List<Class<?>> rows() {
        return List.of(
                DocumentKindRow.class,
                DocumentCheckRow.class,
                RequestedDocumentRow.class,
                UploadRow.class,
                StandardDocumentRow.class,
                StagedFileRow.class,
                TrayFileRow.class);
    }

    public static DocumentKindRepository kinds(Work work) {
        return new JpaDocumentKindRepository(work);
    }

    public static DocumentCheckRepository checks(Work work) {
        return new JpaDocumentCheckRepository(work);
    }

    public static StandardDocumentRepository standardDocuments(Work work) {
        return new JpaStandardDocumentRepository(work);
    }

    public static UploadRepository uploads(Work work) {
        return new JpaUploadRepository(work);
    }

    public static FileLedger files(Work work) {
        return new JpaFileLedger(work);
    }

    public static TrayFileRepository trayFiles(Work work) {
        return new JpaTrayFileRepository(work);
    }

    public static StagedFileRepository stagedFiles(Work work) {
        return new JpaStagedFileRepository(work);
    }
}
