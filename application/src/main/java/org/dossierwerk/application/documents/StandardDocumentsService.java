package org.dossierwerk.application.documents;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocument.Arrival;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;

final class StandardDocumentsService implements StandardDocuments {

    private static final Set<FileFormat> FORMATS = EnumSet.allOf(FileFormat.class);

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Supplier<FileParts> parts;
    private final Reception reception;

    StandardDocumentsService(Workbench bench, Gate gate, Supplier<FileParts> parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.parts = parts;
        this.reception = new Reception(bench, parts);
    }

    @Override
    public List<StandardDocument.Snapshot> list() {
        return stores.unitOfWork().read(() -> {
            enter();
            return stores.standardDocuments().all().stream()
                    .map(StandardDocument::snapshot)
                    .toList();
        });
    }

    @Override
    public StandardDocument.Snapshot get(StandardDocumentId document) {
        return stores.unitOfWork().read(() -> {
            enter();
            return find(document).snapshot();
        });
    }

    @Override
    public Set<FileType> accepted() {
        return reception.accepted(FORMATS);
    }

    @Override
    public void add(StandardDocumentId id, String name, UploadId upload, SentFile file) {
        if (!isKnown(id)) {
            take(file, (me, part) -> {
                var last = stores.standardDocuments().all().stream()
                        .mapToInt(document -> document.snapshot().position())
                        .max()
                        .orElse(0);
                stores.standardDocuments()
                        .save(StandardDocument.add(id, name, last + 1, Arrival.of(upload, part, me), bench.now()));
            });
        }
    }

    private boolean isKnown(StandardDocumentId id) {
        return stores.unitOfWork().read(() -> {
            enter();
            return stores.standardDocuments().find(id).isPresent();
        });
    }

    @Override
    public void replace(StandardDocumentId id, UploadId upload, SentFile file) {
        if (!get(id).arrival().id().equals(upload)) {
            take(file, (me, part) -> {
                var document = find(id);
                document.replace(Arrival.of(upload, part, me), bench.now());
                stores.standardDocuments().save(document);
            });
        }
    }

    /** Bytes are received with no transaction open; what was kept is thrown away unless it is noted. */
    private void take(SentFile file, BiConsumer<UserId, Upload.Part> note) {
        var part = reception.keep(file, FORMATS);
        boolean noted = false;
        try {
            stores.unitOfWork().run(() -> note.accept(enter(), part));
            noted = true;
        } finally {
            if (!noted) {
                parts.get().files().remove(part.file());
            }
        }
    }

    @Override
    public void rename(StandardDocumentId id, long version, String name) {
        change(id, document -> {
            if (document.snapshot().version() != version) {
                throw new StaleVersion();
            }
            document.rename(name, bench.now());
        });
    }

    @Override
    public void moveUp(StandardDocumentId id) {
        stores.unitOfWork().run(() -> {
            enter();
            var all = stores.standardDocuments().all();
            for (int place = 1; place < all.size(); place++) {
                if (all.get(place).snapshot().id().equals(id)) {
                    swap(all.get(place - 1), all.get(place));
                    return;
                }
            }
        });
    }

    private void swap(StandardDocument upper, StandardDocument lower) {
        int position = upper.snapshot().position();
        upper.place(lower.snapshot().position());
        lower.place(position);
        stores.standardDocuments().save(upper);
        stores.standardDocuments().save(lower);
    }

    @Override
    public void withdraw(StandardDocumentId id) {
        change(id, document -> document.withdraw(bench.now()));
    }

    @Override
    public void reinstate(StandardDocumentId id) {
        change(id, document -> document.reinstate(bench.now()));
    }

    @Override
    public FileContent open(StandardDocumentId id, FileId file) {
        var found = get(id).versions().stream()
                .filter(version -> version.file().equals(file))
                .findFirst()
                .orElseThrow(DocumentRefusal.NotFound::new);
        return new StoredFiles(parts).open(found);
    }

    private UserId enter() {
        return gate.enter(Right.MAINTAIN_DOCUMENTS).id();
    }

    private void change(StandardDocumentId id, Consumer<StandardDocument> change) {
        stores.unitOfWork().run(() -> {
            enter();
            var document = find(id);
            change.accept(document);
            stores.standardDocuments().save(document);
        });
    }

    private StandardDocument find(StandardDocumentId id) {
        return stores.standardDocuments().find(id).orElseThrow(DocumentRefusal.NotFound::new);
    }
}
