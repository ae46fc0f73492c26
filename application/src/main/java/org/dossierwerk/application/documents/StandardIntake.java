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
    private final SingleCheck check;
    private final WaitingFiles waiting;

    StandardIntake(Workbench bench, FileParts parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
        this.check = new SingleCheck(bench, parts);
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
            change(document(delivery), arrival, known -> known.refuse(SingleCheck.failed(), bench.now()));
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
        check.settle(arrival.part(), parts.files(), new SingleCheck.Verdict() {
            @Override
            public void good(StoredFile pdf, int pages) {
                change(document, arrival, known -> known.publish(version(arrival, pdf, pages), bench.now()));
            }

            @Override
            public void bad(Upload.Flaw flaw) {
                change(document, arrival, known -> known.refuse(flaw, bench.now()));
            }
        });
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
