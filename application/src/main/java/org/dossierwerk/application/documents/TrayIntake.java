package org.dossierwerk.application.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileEvent;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.Upload;

/** Checks what was put into a tray, as {@link UploadIntake} does what was sent for a document. */
final class TrayIntake implements OutsideReaction {

    static final Subscription SUBSCRIPTION =
            new Subscription("documents.tray-intake", Set.of(TrayFileEvent.Sent.class));

    private final Workbench bench;
    private final Stores stores;
    private final FileParts parts;
    private final SingleCheck check;

    TrayIntake(Workbench bench, FileParts parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
        this.check = new SingleCheck(bench, parts);
    }

    @Override
    public String name() {
        return SUBSCRIPTION.reaction();
    }

    /** What was sent is thrown away only after its settling was recorded. */
    @Override
    public Runnable react(Delivery delivery) {
        find(delivery).ifPresent(file -> {
            if (file.isBeingChecked()) {
                settle(file.snapshot());
            }
            discard(file.snapshot());
        });
        return () -> {};
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        find(delivery).ifPresent(file -> {
            if (file.isBeingChecked()) {
                change(file.snapshot(), known -> known.refuse(SingleCheck.failed(), bench.now()));
            }
            discard(file.snapshot());
        });
    }

    private Optional<TrayFile> find(Delivery delivery) {
        return stores.unitOfWork().read(() -> stores.trayFiles().find(new TrayFileId(delivery.subject())));
    }

    private void settle(TrayFile.Snapshot file) {
        check.settle(file.part(), parts.files().of(file.sentTo()), new SingleCheck.Verdict() {
            @Override
            public void good(StoredFile pdf, int pages) {
                change(file, known -> known.store(content(file, pdf, pages), bench.now()));
            }

            @Override
            public void bad(Upload.Flaw flaw) {
                change(file, known -> known.refuse(flaw, bench.now()));
            }
        });
    }

    private static TrayFile.Content content(TrayFile.Snapshot file, StoredFile pdf, int pages) {
        var name = file.part().name().asPdf().value();
        return new TrayFile.Content(pdf.file(), name, pdf.size(), pdf.sha256(), pages);
    }

    /** What was settled meanwhile, by another instance, is not settled again. */
    private void change(TrayFile.Snapshot file, Consumer<TrayFile> change) {
        stores.unitOfWork().run(() -> {
            var known = stores.trayFiles()
                    .find(file.id())
                    .filter(TrayFile::isBeingChecked)
                    .orElseThrow(() ->
                            new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "The tray changed meanwhile", null));
            change.accept(known);
            stores.trayFiles().save(known);
        });
    }

    private void discard(TrayFile.Snapshot file) {
        new WaitingFiles(parts).discard(List.of(file.part()));
    }
}
