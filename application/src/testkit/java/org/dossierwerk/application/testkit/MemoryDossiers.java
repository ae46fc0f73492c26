package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.DossierRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierNumber;
import org.dossierwerk.domain.dossier.ProductId;

/** Dossiers in memory. */
final class MemoryDossiers implements DossierRepository {

    private final Root<DossierId, Dossier, Dossier.Snapshot> root;

    MemoryDossiers(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.dossiers,
                Dossier.Snapshot::id,
                Dossier::snapshot,
                Dossier::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<Dossier> find(DossierId id) {
        return root.find(id);
    }

    @Override
    public List<Dossier> holding(Collection<ProductId> products) {
        return root.all(dossier -> products.stream().anyMatch(product -> dossier.product(product).isPresent()));
    }

    @Override
    public List<Dossier> findAll(Collection<DossierId> ids) {
        return root.all(dossier -> ids.contains(dossier.id()));
    }

    @Override
    public void save(Dossier dossier) {
        root.save(dossier);
    }

    @Override
    public DossierNumber nextNumber(int year) {
        return DossierNumber.of(year, root.memory().nextCount());
    }
}
