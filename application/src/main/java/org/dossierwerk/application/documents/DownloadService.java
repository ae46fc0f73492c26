package org.dossierwerk.application.documents;

import java.util.Map;
import java.util.function.Supplier;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocumentId;

final class DownloadService implements Downloads {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Audit audit;
    private final StoredFiles files;

    DownloadService(Workbench bench, Gate gate, Audit audit, Supplier<FileParts> parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.audit = audit;
        this.files = new StoredFiles(parts);
    }

    @Override
    public FileContent open(RequestedDocumentId document, FileId file) {
        return files.open(stores.unitOfWork().call(() -> seen(document, file, "documents.downloaded/1")));
    }

    @Override
    public byte[] preview(RequestedDocumentId document, FileId file, int page, int width) {
        var found = page == 1
                ? stores.unitOfWork().call(() -> seen(document, file, "documents.viewed/1"))
                : stores.unitOfWork().read(() -> find(document, file).file());
        return files.preview(found, page, width);
    }

    private FileVersion seen(RequestedDocumentId document, FileId id, String action) {
        var found = find(document, id);
        audit.note(
                action,
                found.check().dossier(),
                found.check().id().value(),
                Map.of("file", found.file().name()),
                bench.now());
        return found.file();
    }

    private record Found(DocumentCheck.Snapshot check, FileVersion file) {}

    private Found find(RequestedDocumentId document, FileId file) {
        var me = gate.enterToWork();
        return stores.documentChecks().holding(document).stream()
                .map(DocumentCheck::snapshot)
                .filter(check -> gate.knownDossier(me, check.dossier()).isPresent())
                .flatMap(check -> check.document(document).stream()
                        .flatMap(row -> row.versions().stream())
                        .filter(version -> version.file().equals(file))
                        .map(version -> new Found(check, version)))
                .findFirst()
                .orElseThrow(DocumentRefusal.NotFound::new);
    }
}
