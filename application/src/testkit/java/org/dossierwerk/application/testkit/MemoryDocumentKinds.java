package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.DocumentKindRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.DocumentRefusal;

/** Document kinds in memory. */
final class MemoryDocumentKinds implements DocumentKindRepository {

    private final Root<DocumentKindId, DocumentKind, DocumentKind.Snapshot> root;

    MemoryDocumentKinds(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.kinds,
                DocumentKind.Snapshot::id,
                DocumentKind::snapshot,
                DocumentKind::restore,
                MemoryDocumentKinds::requireUnique);
    }

    @Override
    public Optional<DocumentKind> find(DocumentKindId id) {
        return root.find(id);
    }

    @Override
    public List<DocumentKind> findAll(Collection<DocumentKindId> ids) {
        return root.all(kind -> ids.contains(kind.id()));
    }

    @Override
    public void save(DocumentKind saved) {
        root.save(saved);
    }

    @Override
    public List<DocumentKind> all() {
        return root.all(kind -> true).stream()
                .sorted(Comparator.comparing((DocumentKind kind) -> !kind.snapshot().active())
                        .thenComparing(kind -> SearchWords.key(kind.snapshot().setup().name())))
                .toList();
    }

    private static void requireUnique(State state, DocumentKind.Snapshot saved) {
        for (var other : state.kinds.values()) {
            if (!other.id().equals(saved.id())
                    && other.setup().name().equalsIgnoreCase(saved.setup().name())) {
                throw new DocumentRefusal.KindTwice();
            }
        }
    }
}
