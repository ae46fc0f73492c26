package org.dossierwerk.application.work;

import java.util.List;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadEvent;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;

/**
 * Tells the adviser of a dossier that what a client sent could not be used, because the client may be gone when that turns out.
 * The same file for the same document is told of once.
 */
final class RefusedUploads implements InsideReaction<UploadEvent.Refused> {

    private final Workbench bench;
    private final Stores stores;

    RefusedUploads(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    @Override
    public Class<UploadEvent.Refused> to() {
        return UploadEvent.Refused.class;
    }

    @Override
    public void react(UploadEvent.Refused event) {
        stores.uploads()
                .find(event.upload())
                .map(Upload::snapshot)
                .filter(Upload.Snapshot::isOfClient)
                .ifPresent(upload -> stores.documentChecks()
                        .holding(upload.document())
                        .map(DocumentCheck::snapshot)
                        .ifPresent(check -> raise(upload, check)));
    }

    private void raise(Upload.Snapshot upload, DocumentCheck.Snapshot check) {
        var text = text(upload, check);
        boolean told = isTold(upload.document(), text);
        if (!told) {
            stores.dossiers()
                    .find(check.dossier())
                    .ifPresent(dossier -> stores.alerts()
                            .save(Alert.raise(
                                    new AlertId(bench.nextId()),
                                    new Alert.Notice(
                                            dossier.snapshot().handling().adviser(),
                                            check.dossier(),
                                            check.item(),
                                            AlertReason.UPLOAD_REFUSED,
                                            text,
                                            bench.now(),
                                            null,
                                            upload.document()))));
        }
    }

    private boolean isTold(RequestedDocumentId document, String text) {
        return stores.alerts().about(document).stream()
                .map(Alert::snapshot)
                .anyMatch(alert ->
                        alert.settledAt() == null && alert.notice().text().equals(text));
    }

    private String text(Upload.Snapshot upload, DocumentCheck.Snapshot check) {
        var kind =
                check.document(upload.document()).map(row -> kind(row.kind())).orElse("");
        var text = kind + " – " + String.join(", ", files(upload));
        return text.length() > Alert.LONGEST_TEXT ? text.substring(0, Alert.LONGEST_TEXT - 1) + "…" : text;
    }

    private String kind(DocumentKindId kind) {
        return stores.documentKinds()
                .find(kind)
                .map(known -> known.snapshot().setup().name())
                .orElse("");
    }

    private static List<String> files(Upload.Snapshot upload) {
        var flaw = upload.flaw();
        return flaw != null && !flaw.name().isEmpty()
                ? List.of(flaw.name())
                : upload.parts().stream().map(part -> part.name().value()).collect(Collectors.toList());
    }
}
