package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.ApplicationRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.Application.Fate;
import org.dossierwerk.domain.dossier.ApplicationId;

/** Applications in memory. */
final class MemoryApplications implements ApplicationRepository {

    private final Root<ApplicationId, Application, Application.Snapshot> root;

    MemoryApplications(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.applications,
                Application.Snapshot::id,
                Application::snapshot,
                Application::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return root.find(id);
    }

    @Override
    public List<Application> waiting(int limit) {
        return root.all(application -> application.fate() == Fate.WAITING).stream()
                .sorted(Comparator.comparing(application -> application.snapshot().receivedAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public void save(Application application) {
        root.save(application);
    }
}
