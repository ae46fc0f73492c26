package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierNumber;
import org.dossierwerk.domain.dossier.ProductId;

/** The dossiers. */
public interface DossierRepository {

    Optional<Dossier> find(DossierId id);

    /** The one that a product belongs to. */
    default Optional<Dossier> holding(ProductId product) {
        return holding(List.of(product)).stream().findFirst();
    }

    /** Those that any of these products belong to, each once, in no order. */
    List<Dossier> holding(Collection<ProductId> products);

    /**
     * Stores the state and hands the pending events to the sink. An aggregate whose state equals the stored one moves no
     * version, but its events still go to the sink.
     *
     * @throws StaleVersion when the stored version, of the root or of any part, is not the one this was loaded with
     */
    void save(Dossier dossier);

    /** Those of the given ids that exist, in one question, in no order. */
    List<Dossier> findAll(Collection<DossierId> ids);

    /** The next public number; never the same twice, over all instances. Numbers may be skipped. */
    DossierNumber nextNumber(int year);
}
