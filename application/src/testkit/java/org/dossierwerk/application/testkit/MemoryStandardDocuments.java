package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.StandardDocumentRepository;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocumentId;

/** The documents for every client in memory. */
final class MemoryStandardDocuments implements StandardDocumentRepository {

    private final Root<StandardDocumentId, StandardDocument, StandardDocument.Snapshot> root;

    MemoryStandardDocuments(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.standardDocuments,
                StandardDocument.Snapshot::id,
                StandardDocument::snapshot,
                StandardDocument::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<StandardDocument> find(StandardDocumentId id) {
        return root.find(id);
    }

    @Override
    public List<StandardDocument> all() {
        return root.all(document -> true).stream()
                .sorted(Comparator.comparingInt(
                        (StandardDocument document) -> document.snapshot().position()))
                .toList();
    }

    @Override
    public void save(StandardDocument document) {
        root.save(document);
    }
}
