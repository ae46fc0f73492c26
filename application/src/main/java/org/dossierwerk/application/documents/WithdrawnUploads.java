package org.dossierwerk.application.documents;

import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.domain.documents.DocumentCheckEvent;
import org.dossierwerk.domain.documents.Upload;

/** Marks uploads whose file the client took back, in the same transaction, so that their files are thrown away. */
final class WithdrawnUploads implements InsideReaction<DocumentCheckEvent.Withdrawn> {

    private final Workbench bench;

    WithdrawnUploads(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public Class<DocumentCheckEvent.Withdrawn> to() {
        return DocumentCheckEvent.Withdrawn.class;
    }

    @Override
    public void react(DocumentCheckEvent.Withdrawn event) {
        var uploads = bench.stores().uploads();
        for (Upload upload : uploads.about(List.of(event.document()))) {
            var result = upload.snapshot().result();
            if (result != null && event.files().contains(result)) {
                upload.withdraw(event.occurredAt());
                uploads.save(upload);
            }
        }
    }
}
