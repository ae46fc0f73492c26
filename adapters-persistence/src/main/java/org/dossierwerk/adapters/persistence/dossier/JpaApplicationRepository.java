package org.dossierwerk.adapters.persistence.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.ApplicationRepository;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;

/** Applications on PostgreSQL. */
final class JpaApplicationRepository implements ApplicationRepository {

    private final RootTable<Application, Application.Snapshot, ApplicationRow> table;

    JpaApplicationRepository(Work work) {
        this.table = new RootTable<>(work, new ApplicationMapper());
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return table.find(id.value());
    }

    @Override
    public List<Application> waiting(int limit) {
        return table.first("r.fate = :fate order by r.receivedAt", Map.of("fate", Application.Fate.WAITING), limit);
    }

    @Override
    public void save(Application application) {
        table.save(application);
    }
}
