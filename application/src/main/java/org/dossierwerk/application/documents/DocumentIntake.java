package org.dossierwerk.application.documents;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocumentId;

/** Where files arrive that were checked and stored: handed in by somebody, or fetched from a provider of source data. */
public final class DocumentIntake {

    private final Workbench bench;

    DocumentIntake(Workbench bench) {
        this.bench = bench;
    }

    /**
     * The document has this file from now on. A file that has arrived before changes nothing.
     *
     * @throws DocumentRefusal.WrongState when no file is waited for any more
     * @throws DocumentRefusal.NoUpload when a client hands in what only staff may
     */
    public void accept(RequestedDocumentId document, FileVersion file) {
        var stores = bench.stores();
        stores.unitOfWork().run(() -> {
            var item = stores.documentChecks()
                    .holding(document)
                    .orElseThrow(DocumentRefusal.NotFound::new)
                    .snapshot()
                    .item();
            var check = stores.documentChecks().lock(item).orElseThrow(DocumentRefusal.NotFound::new);
            boolean known = check.snapshot().document(document).stream()
                    .flatMap(row -> row.versions().stream())
                    .anyMatch(version -> version.file().equals(file.file()));
            if (!known) {
                check.receive(document, file);
                stores.documentChecks().save(check);
            }
        });
    }
}
