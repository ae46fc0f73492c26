package org.dossierwerk.application.documents;

import java.io.IOException;
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
import org.dossierwerk.application.port.file.Unpressable;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocument.Arrival;
import org.dossierwerk.domain.documents.StandardDocumentEvent;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadedBy;

/**
 * Checks what was sent for a document of every client, as {@link UploadIntake} does for clients' own: looks for viruses, makes a
 * PDF of it, stores that and publishes it, or refuses it. Nothing is kept of the file as it was sent.
 */
final class StandardIntake implements OutsideReaction {

    static final Subscription SUBSCRIPTION =
            new Subscription("documents.standard-intake", Set.of(StandardDocumentEvent.Sent.class));

    private final Workbench bench;
    private final Stores stores;
    private final FileParts parts;
    private final WaitingFiles waiting;

    StandardIntake(Workbench bench, FileParts parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
        this.waiting = new WaitingFiles(parts);
    }

    @Override
    public String name() {
        return SUBSCRIPTION.reaction();
    }

    @Override
    public Runnable react(Delivery delivery) {
        arrival(delivery).ifPresent(arrival -> {
            if (arrival.isBeingChecked()) {
                settle(document(delivery), arrival);
            }
            waiting.discard(List.of(arrival.part()));
        });
        return () -> {};
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        arrival(delivery).ifPresent(arrival -> {
            refuse(document(delivery), arrival, FileProblem.CHECK_FAILED);
            waiting.discard(List.of(arrival.part()));
        });
    }

    private static StandardDocumentId document(Delivery delivery) {
        return new StandardDocumentId(delivery.subject());
    }

    private Optional<Arrival> arrival(Delivery delivery) {
        return stores.unitOfWork()
                .read(() -> stores.standardDocuments()
                        .find(document(delivery))
                        .map(document -> document.snapshot().arrival()));
    }

    private void settle(StandardDocumentId document, Arrival arrival) {
        try {
            if (waiting.infected(List.of(arrival.part())).isPresent()) {
                refuse(document, arrival, FileProblem.INFECTED);
            } else {
                press(document, arrival);
            }
        } catch (Unpressable flaw) {
            refuse(document, arrival, flaw.problem());
        } catch (ProviderFailure failure) {
            if (failure.kind() != ProviderFailure.Kind.REJECTED) {
                throw failure;
            }
            refuse(document, arrival, FileProblem.CHECK_FAILED);
        } catch (IOException unreadable) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "A file could not be read", unreadable);
        }
    }

    private void press(StandardDocumentId document, Arrival arrival) throws IOException {
        var part = arrival.part();
        try (var pressed = parts.press().press(List.of(waiting.source(part.type(), part.file())))) {
            StoredFile stored;
            try (var bytes = pressed.open()) {
                stored = parts.files().put(new FileId(bench.nextId()), bytes);
            }
            publish(document, arrival, stored, pressed.pages());
        }
    }

    /** After a failure of the storage nobody knows whether the document has the file, so it stays. */
    private void publish(StandardDocumentId document, Arrival arrival, StoredFile stored, int pages) {
        try {
            change(document, arrival, known -> known.publish(version(arrival, stored, pages), bench.now()));
        } catch (ProviderFailure changed) {
            parts.files().remove(stored.file());
            throw changed;
        }
    }

    private FileVersion version(Arrival arrival, StoredFile stored, int pages) {
        return new FileVersion(
                stored.file(),
                arrival.part().name().asPdf().value(),
                stored.size(),
                stored.sha256(),
                pages,
                new UploadedBy.Staff(arrival.by()),
                bench.now(),
                null,
                null);
    }

    private void refuse(StandardDocumentId document, Arrival arrival, FileProblem problem) {
        var flaw = new Upload.Flaw(
                problem,
                problem == FileProblem.CHECK_FAILED ? "" : arrival.part().name().value());
        change(document, arrival, known -> known.refuse(flaw, bench.now()));
    }

    /** What was settled meanwhile, by another instance, is not settled again. */
    private void change(StandardDocumentId document, Arrival arrival, Consumer<StandardDocument> change) {
        stores.unitOfWork().run(() -> {
            var known = stores.standardDocuments()
                    .find(document)
                    .filter(found -> found.snapshot().arrival().equals(arrival))
                    .orElseThrow(() -> new ProviderFailure(
                            ProviderFailure.Kind.TRY_AGAIN, "The document changed meanwhile", null));
            change.accept(known);
            stores.standardDocuments().save(known);
        });
    }
}
