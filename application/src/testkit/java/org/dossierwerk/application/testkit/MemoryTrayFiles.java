package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.TrayFileRepository;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.dossier.DossierId;

/** Trays in memory. */
final class MemoryTrayFiles implements TrayFileRepository {

    private final Root<TrayFileId, TrayFile, TrayFile.Snapshot> root;

    MemoryTrayFiles(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.trayFiles,
                TrayFile.Snapshot::id,
                TrayFile::snapshot,
                TrayFile::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<TrayFile> find(TrayFileId id) {
        return root.find(id);
    }

    @Override
    public List<TrayFile> of(Collection<DossierItem> items) {
        return inOrder(file -> items.contains(file.item()));
    }

    @Override
    public List<TrayFile> ofDossier(DossierId dossier) {
        return inOrder(file -> file.dossier().equals(dossier));
    }

    @Override
    public List<TrayFile> discardedBefore(Instant moment) {
        return inOrder(file -> file.state() == TrayFile.State.DISCARDED
                && file.since().isBefore(moment));
    }

    private List<TrayFile> inOrder(Predicate<TrayFile.Snapshot> which) {
        return root.all(which).stream()
                .sorted(Comparator.comparing((TrayFile file) -> file.snapshot().sentAt())
                        .thenComparing(file -> file.snapshot().id().value().toString()))
                .toList();
    }

    @Override
    public void save(TrayFile file) {
        root.save(file);
    }

    @Override
    public void remove(TrayFile file) {
        root.remove(file);
    }
}
