package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.UploadRepository;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Sent;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.party.PartyId;

/** Uploads in memory. */
final class MemoryUploads implements UploadRepository {

    private final Memory memory;
    private final Root<UploadId, Upload, Upload.Snapshot> root;

    MemoryUploads(Memory memory, EventSink sink) {
        this.memory = memory;
        root = new Root<>(
                memory,
                sink,
                state -> state.uploads,
                Upload.Snapshot::id,
                Upload::snapshot,
                Upload::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<Upload> find(UploadId id) {
        return root.find(id);
    }

    @Override
    public void save(Upload upload) {
        root.save(upload);
    }

    @Override
    public List<Upload> storedLike(DossierId dossier, Set<String> fingerprints) {
        return root.all(upload -> upload.dossier().equals(dossier)
                && upload.state() == Upload.State.STORED
                && upload.parts().stream().anyMatch(part -> part.fingerprint() != null
                        && fingerprints.contains(part.fingerprint())));
    }

    @Override
    public Sent sentBy(PartyId client) {
        return memory
                .with(state -> state.uploads.values().stream()
                        .filter(upload -> upload.by().equals(new UploadedBy.Client(client)))
                        .filter(Upload.Snapshot::isKept)
                        .filter(upload -> state.dossiers.get(upload.dossier()).status() == DossierStatus.OPEN)
                        .flatMap(upload -> upload.parts().stream())
                        .reduce(new Sent(0, 0), (sent, part) -> sent.plus(part.size()), (one, other) -> one));
    }

    /** The memory has one lock, which the unit of work holds already. */
    @Override
    public Sent lockSentBy(PartyId client) {
        return sentBy(client);
    }

    @Override
    public List<Upload> about(Collection<RequestedDocumentId> documents) {
        return root.all(upload -> documents.contains(upload.document())).stream()
                .sorted(Comparator.comparing((Upload upload) -> upload.snapshot().sentAt())
                        .thenComparing(upload -> upload.snapshot().id().value().toString())
                        .reversed())
                .toList();
    }
}
