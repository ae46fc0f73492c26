package org.dossierwerk.application.documents;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.dossier.ApplicantNames;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.dossier.DossierId;

/** Finds documents of a dossier for which the very same file was sent (RELIABILITY UPL-13). */
record SameFiles(Stores stores) {

    /** Those that have a file in common with a document. */
    List<UploadViews.Same> asOf(DocumentCheck.Snapshot check, RequestedDocumentId document) {
        var own = Stream.concat(
                        stores.uploads().about(List.of(document)).stream()
                                .map(Upload::snapshot)
                                .filter(upload -> upload.state() == Upload.State.STORED)
                                .flatMap(upload -> upload.parts().stream()),
                        tray(check.dossier())
                                .filter(file -> document.equals(file.document()))
                                .map(TrayFile.Snapshot::part))
                .flatMap(part -> Stream.ofNullable(part.fingerprint()))
                .collect(Collectors.toSet());
        return having(check.dossier(), own).stream()
                .filter(same -> !same.document().equals(document))
                .toList();
    }

    /** Those for which a file in the tray was sent as well. */
    List<UploadViews.Same> as(TrayFile.Snapshot file) {
        return having(
                file.dossier(), Stream.ofNullable(file.part().fingerprint()).collect(Collectors.toSet()));
    }

    private List<UploadViews.Same> having(DossierId dossier, Set<String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return List.of();
        }
        var documents = Stream.concat(
                        stores.uploads().storedLike(dossier, fingerprints).stream()
                                .map(upload -> upload.snapshot().document()),
                        tray(dossier)
                                .filter(file -> file.part().fingerprint() != null
                                        && fingerprints.contains(file.part().fingerprint()))
                                .flatMap(file -> Stream.ofNullable(file.document())))
                .collect(Collectors.toSet());
        return documents.isEmpty()
                ? List.of()
                : stores.documentChecks().ofDossier(dossier).stream()
                        .map(DocumentCheck::snapshot)
                        .flatMap(check -> check.documents().stream()
                                .filter(row -> row.hasFile() && documents.contains(row.id()))
                                .map(row -> same(check, row)))
                        .toList();
    }

    private Stream<TrayFile.Snapshot> tray(DossierId dossier) {
        return stores.trayFiles().ofDossier(dossier).stream().map(TrayFile::snapshot);
    }

    private UploadViews.Same same(DocumentCheck.Snapshot check, RequestedDocument row) {
        var kind = stores.documentKinds()
                .find(row.kind())
                .map(known -> known.snapshot().setup().name())
                .orElse("");
        var forWhom = stores.dossiers()
                .find(check.dossier())
                .map(dossier -> ApplicantNames.of(dossier.snapshot(), stores).of(row.applicant()))
                .orElse("");
        return new UploadViews.Same(row.id(), check.item(), kind, forWhom);
    }
}
