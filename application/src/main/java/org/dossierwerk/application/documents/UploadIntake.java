package org.dossierwerk.application.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.application.port.file.Unpressable;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadEvent;
import org.dossierwerk.domain.documents.UploadId;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was sent and makes one PDF of it, with no transaction open: looks for viruses, presses, stores, and hands the
 * result to the document. What will not do is refused as a whole, and the document stays asked for (reading 18). Either way
 * nothing is kept of the files as they were sent.
 */
final class UploadIntake implements OutsideReaction {

    static final Subscription SUBSCRIPTION = new Subscription("documents.intake", Set.of(UploadEvent.Begun.class));

    private final Workbench bench;
    private final Stores stores;
    private final FileParts parts;
    private final WaitingFiles waiting;
    private final DocumentIntake intake;

    UploadIntake(Workbench bench, FileParts parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
        this.waiting = new WaitingFiles(parts);
        this.intake = new DocumentIntake(bench);
    }

    @Override
    public String name() {
        return SUBSCRIPTION.reaction();
    }

    /** What was sent is thrown away only after its settling was recorded; therefore nothing is left to record. */
    @Override
    public Runnable react(Delivery delivery) {
        find(delivery).ifPresent(upload -> {
            if (upload.isBeingChecked()) {
                settle(upload.snapshot());
            }
            discard(upload.snapshot());
        });
        return () -> {};
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        find(delivery).map(Upload::snapshot).ifPresent(upload -> {
            refuse(upload, FileProblem.CHECK_FAILED, "");
            discard(upload);
        });
    }

    private Optional<Upload> find(Delivery delivery) {
        return stores.unitOfWork().read(() -> stores.uploads().find(new UploadId(delivery.subject())));
    }

    private void settle(Upload.Snapshot upload) {
        try {
            var infected = waiting.infected(upload.parts());
            if (infected.isPresent()) {
                refuse(upload, FileProblem.INFECTED, infected.get().name().value());
            } else {
                press(upload);
            }
        } catch (ProviderFailure failure) {
            if (failure.kind() != ProviderFailure.Kind.REJECTED) {
                throw failure;
            }
            refuse(upload, FileProblem.CHECK_FAILED, "");
        } catch (IOException unreadable) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "A file could not be read", unreadable);
        }
    }

    private void press(Upload.Snapshot upload) throws IOException {
        var before = before(upload);
        var sources = new ArrayList<FilePress.Source>();
        before.map(FileVersion::file)
                .map(file -> waiting.source(FileType.PDF, file))
                .ifPresent(sources::add);
        upload.parts().forEach(part -> sources.add(waiting.source(part.type(), part.file())));
        try (var pressed = parts.press().press(sources)) {
            StoredFile stored;
            try (var bytes = pressed.open()) {
                stored = parts.files().of(upload.dossier()).put(new FileId(bench.nextId()), bytes);
            }
            accept(upload, before.orElse(null), stored, pressed.pages());
        } catch (Unpressable flaw) {
            int part = flaw.index() - (before.isPresent() ? 1 : 0);
            refuse(
                    upload,
                    flaw.problem(),
                    part < 0 ? "" : upload.parts().get(part).name().value());
        }
    }

    /** The client's own pages that nobody judged: further ones join them (reading 17). */
    private Optional<FileVersion> before(Upload.Snapshot upload) {
        return stores.unitOfWork()
                .read(() -> stores.documentChecks().holding(upload.document()).stream()
                        .flatMap(check -> check.snapshot().document(upload.document()).stream())
                        .filter(row -> upload.isOfClient())
                        .filter(RequestedDocument::isWithdrawable)
                        .flatMap(row -> row.current().stream())
                        .findFirst());
    }

    /** After any other failure nobody knows whether the document has the file; if not, it is thrown away at night. */
    private void accept(Upload.Snapshot upload, @Nullable FileVersion before, StoredFile stored, int pages) {
        try {
            stores.unitOfWork().run(() -> {
                requireAsBefore(upload, before);
                intake.accept(upload.document(), version(upload, before, stored, pages));
                change(upload, known -> known.store(stored.file(), bench.now()));
            });
        } catch (DocumentRefusal notAwaited) {
            parts.files().remove(stored.file());
            refuse(upload, FileProblem.NOT_AWAITED, "");
        } catch (ProviderFailure changed) {
            parts.files().remove(stored.file());
            throw changed;
        }
    }

    /** Pages that were taken back meanwhile must not return with the new ones. */
    private void requireAsBefore(Upload.Snapshot upload, @Nullable FileVersion before) {
        if (!Objects.equals(before(upload).orElse(null), before)) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "The document changed meanwhile", null);
        }
    }

    private FileVersion version(Upload.Snapshot upload, @Nullable FileVersion before, StoredFile stored, int pages) {
        return new FileVersion(
                stored.file(),
                before == null ? first(upload).asPdf().value() : before.name(),
                stored.size(),
                stored.sha256(),
                pages,
                upload.by(),
                bench.now(),
                null,
                null);
    }

    private static FileName first(Upload.Snapshot upload) {
        return upload.parts().get(0).name();
    }

    private void refuse(Upload.Snapshot upload, FileProblem problem, String name) {
        stores.unitOfWork()
                .run(() -> change(upload, known -> known.refuse(new Upload.Flaw(problem, name), bench.now())));
    }

    private void change(Upload.Snapshot upload, Consumer<Upload> change) {
        stores.uploads().find(upload.id()).ifPresent(known -> {
            change.accept(known);
            stores.uploads().save(known);
        });
    }

    private void discard(Upload.Snapshot upload) {
        waiting.discard(upload.parts());
    }
}
