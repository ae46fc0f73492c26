package org.dossierwerk.application.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossierwerk.application.mail.Composer.Document;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Enclosure;

/** The files of a dossier's documents, as they can go along with a mail. */
record DossierFiles(Stores stores) {

    List<Document> of(DossierId dossier) {
        return rows(dossier)
                .flatMap(row -> newest(row).stream()
                        .filter(file -> file.virus() == null)
                        .map(file -> new Document(row.id(), kind(row), file.name(), file.size())))
                .toList();
    }

    /**
     * @throws DocumentRefusal.NotFound when the dossier has no such document, or that has no file
     * @throws DocumentRefusal.FileWithdrawn when a virus was found in it since
     */
    Enclosure newest(DossierId dossier, RequestedDocumentId document) {
        return rows(dossier)
                .filter(row -> row.id().equals(document))
                .flatMap(row -> newest(row).stream())
                .findFirst()
                .map(DossierFiles::harmless)
                .map(file -> new Enclosure(file.name(), "application/pdf", file.file(), file.size(), file.sha256()))
                .orElseThrow(DocumentRefusal.NotFound::new);
    }

    private static FileVersion harmless(FileVersion file) {
        file.requireHarmless();
        return file;
    }

    private Stream<RequestedDocument> rows(DossierId dossier) {
        return stores.documentChecks().ofDossier(dossier).stream()
                .map(DocumentCheck::snapshot)
                .flatMap(check -> check.documents().stream());
    }

    private static Optional<FileVersion> newest(RequestedDocument row) {
        var versions = row.versions();
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    private String kind(RequestedDocument row) {
        return stores.documentKinds()
                .find(row.kind())
                .map(DocumentKind::snapshot)
                .map(kind -> kind.setup().name())
                .orElse("");
    }
}
