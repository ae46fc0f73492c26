package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.DocumentCheckRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;

/** Document checks in memory; one for each item. */
final class MemoryDocumentChecks implements DocumentCheckRepository {

    private final Root<DocumentCheckId, DocumentCheck, DocumentCheck.Snapshot> root;

    MemoryDocumentChecks(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.checks,
                DocumentCheck.Snapshot::id,
                DocumentCheck::snapshot,
                DocumentCheck::restore,
                MemoryDocumentChecks::requireUnique);
    }

    @Override
    public Optional<DocumentCheck> find(DocumentCheckId id) {
        return root.find(id);
    }

    @Override
    public void save(DocumentCheck saved) {
        root.save(saved);
    }

    @Override
    public void saveAll(List<DocumentCheck> saved) {
        root.saveAll(saved);
    }

    @Override
    public void remove(DocumentCheck check) {
        root.remove(check);
    }

    @Override
    public List<DocumentCheck> of(Collection<DossierItem> items) {
        return root.all(check -> items.contains(check.item()));
    }

    /** The memory has one lock, which the unit of work holds already. */
    @Override
    public List<DocumentCheck> lock(Collection<DossierItem> items) {
        return root.all(check -> items.contains(check.item()));
    }

    @Override
    public List<DocumentCheck> holding(Collection<RequestedDocumentId> documents) {
        return root.all(check -> check.documents().stream().anyMatch(document -> documents.contains(document.id())));
    }

    @Override
    public Optional<DocumentCheck> holding(FileId file) {
        return root.first(check -> check.documents().stream()
                .flatMap(document -> document.versions().stream())
                .anyMatch(version -> version.file().equals(file)));
    }

    @Override
    public List<DocumentCheck> ofDossier(DossierId dossier) {
        return root.all(check -> check.dossier().equals(dossier));
    }

    private static void requireUnique(State state, DocumentCheck.Snapshot saved) {
        for (var other : state.checks.values()) {
            if (!other.id().equals(saved.id()) && other.item().equals(saved.item())) {
                throw new StaleVersion();
            }
        }
    }
}
