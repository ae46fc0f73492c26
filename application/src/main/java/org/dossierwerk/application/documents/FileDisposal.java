package org.dossierwerk.application.documents;

import java.util.Set;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.UploadEvent;
import org.dossierwerk.domain.documents.UploadId;

/** Throws away what the client took back, unless somebody has copied it into another document (DOC-14, BEY-09). */
final class FileDisposal implements OutsideReaction {

    static final Subscription SUBSCRIPTION = new Subscription("documents.discard", Set.of(UploadEvent.Withdrawn.class));

    private final Stores stores;
    private final FileStore files;

    FileDisposal(Stores stores, FileStore files) {
        this.stores = stores;
        this.files = files;
    }

    @Override
    public String name() {
        return SUBSCRIPTION.reaction();
    }

    @Override
    public Runnable react(Delivery delivery) {
        stores.unitOfWork()
                .read(() -> stores.uploads()
                        .find(new UploadId(delivery.subject()))
                        .map(upload -> upload.snapshot().result())
                        .filter(file -> stores.documentChecks().holding(file).isEmpty()))
                .ifPresent(files::remove);
        return () -> {};
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        // It stays parked, for a person to let it try again.
    }
}
