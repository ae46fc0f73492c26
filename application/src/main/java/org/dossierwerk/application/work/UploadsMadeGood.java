package org.dossierwerk.application.work;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.domain.documents.DocumentCheckEvent;

/** Takes what {@link RefusedUploads} told out of the work queue, once the document came in or is not wanted any more. */
final class UploadsMadeGood implements InsideReaction<DocumentCheckEvent.OfDocument> {

    private final Workbench bench;

    UploadsMadeGood(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public Class<DocumentCheckEvent.OfDocument> to() {
        return DocumentCheckEvent.OfDocument.class;
    }

    @Override
    public void react(DocumentCheckEvent.OfDocument event) {
        boolean settles = event instanceof DocumentCheckEvent.Received
                || event instanceof DocumentCheckEvent.Lapsed
                || event instanceof DocumentCheckEvent.Removed;
        if (settles) {
            var alerts = bench.stores().alerts();
            for (var alert : alerts.about(event.document())) {
                alert.settle(bench.now());
                alerts.save(alert);
            }
        }
    }
}
