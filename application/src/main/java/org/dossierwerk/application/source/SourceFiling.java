package org.dossierwerk.application.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.documents.DocumentIntake;
import org.dossierwerk.application.documents.FileParts;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.application.port.file.Unpressable;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.application.port.source.SourceDataProvider.Data;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.source.SourceFailure;
import org.dossierwerk.domain.source.SourceShare;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a provider gave into the dossier: its document, checked as any file that comes in, and the data itself, both in one
 * transaction with the end of the action item. No transaction is open while the document is checked.
 */
final class SourceFiling {

    private final Workbench bench;
    private final Stores stores;
    private final SourceParts parts;
    private final FileParts files;
    private final DocumentIntake intake;
    private final DossierItems items;

    SourceFiling(Workbench bench, SourceParts parts, FileParts files, DocumentIntake intake) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
        this.files = files;
        this.intake = intake;
        this.items = new DossierItems(stores);
    }

    /** @return null when it is in the dossier, else why it cannot be */
    @Nullable
    SourceFailure file(SourceShare.Snapshot share, Data data) {
        try {
            if (files.scanner().scan(new ByteArrayInputStream(data.document())) instanceof VirusScanner.Infected) {
                return SourceFailure.UNUSABLE;
            }
            var source = new FilePress.Source(FileType.PDF, () -> new ByteArrayInputStream(data.document()));
            try (var pressed = files.press().press(List.of(source));
                    var bytes = pressed.open()) {
                return keep(
                        share,
                        data,
                        files.files().of(share.dossier()).put(new FileId(bench.nextId()), bytes),
                        pressed.pages());
            }
        } catch (Unpressable flaw) {
            return SourceFailure.UNUSABLE;
        } catch (IOException unreadable) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "A file could not be kept", unreadable);
        }
    }

    private @Nullable SourceFailure keep(SourceShare.Snapshot seen, Data data, StoredFile stored, int pages) {
        boolean kept = false;
        try {
            kept = stores.unitOfWork().call(() -> put(seen, data, stored, pages));
            return kept ? null : SourceFailure.NOT_AWAITED;
        } finally {
            if (!kept) {
                files.files().remove(stored.file());
            }
        }
    }

    /** Whether it was still waited for. */
    private boolean put(SourceShare.Snapshot seen, Data data, StoredFile stored, int pages) {
        var share = stores.sourceShares().find(seen.actionItem()).filter(known -> isSame(known.snapshot(), seen));
        var item = stores.actionItems().find(seen.actionItem());
        var place = item.map(ActionItem::snapshot)
                .filter(ActionItem.Snapshot::isOpen)
                .flatMap(open -> items.find(open.item()))
                .filter(known -> known.active() && known.dossier().status() == DossierStatus.OPEN);
        if (share.isEmpty() || item.isEmpty() || place.isEmpty()) {
            return false;
        }
        var now = bench.now();
        var document = new SourceDocument(bench, parts.documentKind())
                .awaiting(place.get(), item.get().snapshot(), seen.person());
        intake.accept(
                document,
                new FileVersion(
                        stored.file(),
                        parts.documentKind() + ".pdf",
                        stored.size(),
                        stored.sha256(),
                        pages,
                        new UploadedBy.Provider(seen.round().provider()),
                        now,
                        null,
                        null));
        var facts = parts.seal(seen.actionItem(), FactsText.write(data.facts()));
        share.get().complete(new SourceShare.Result(facts, document, now), now);
        stores.sourceShares().save(share.get());
        item.get().complete(now);
        stores.actionItems().save(item.get());
        return true;
    }

    private static boolean isSame(SourceShare.Snapshot now, SourceShare.Snapshot seen) {
        return now.round().equals(seen.round()) && now.state() == seen.state();
    }
}
