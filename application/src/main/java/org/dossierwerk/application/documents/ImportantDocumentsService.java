package org.dossierwerk.application.documents;

import java.util.List;
import java.util.function.Supplier;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocumentId;

final class ImportantDocumentsService implements ImportantDocuments {

    private final Stores stores;
    private final Supplier<FileParts> parts;

    ImportantDocumentsService(Stores stores, Supplier<FileParts> parts) {
        this.stores = stores;
        this.parts = parts;
    }

    @Override
    public List<Important> list() {
        return stores.unitOfWork()
                .read(() -> stores.standardDocuments().all().stream()
                        .map(StandardDocument::snapshot)
                        .flatMap(document -> document
                                .shown()
                                .map(file -> new Important(
                                        document.id(), document.name(), file.name(), file.pages(), file.receivedAt()))
                                .stream())
                        .toList());
    }

    @Override
    public FileContent open(StandardDocumentId document) {
        var shown = stores.unitOfWork()
                .read(() -> stores.standardDocuments()
                        .find(document)
                        .flatMap(known -> known.snapshot().shown())
                        .orElseThrow(DocumentRefusal.NotFound::new));
        return new StoredFiles(parts).open(shown);
    }
}
