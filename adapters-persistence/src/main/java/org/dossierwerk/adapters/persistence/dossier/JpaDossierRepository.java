package org.dossierwerk.adapters.persistence.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.DossierRepository;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierNumber;
import org.dossierwerk.domain.dossier.ProductId;

/** Dossiers on PostgreSQL; their numbers come from a sequence. */
final class JpaDossierRepository implements DossierRepository {

    private final Work work;
    private final RootTable<Dossier, Dossier.Snapshot, DossierRow> table;

    JpaDossierRepository(Work work) {
        this.work = work;
        this.table = new RootTable<>(work, new DossierMapper());
    }

    @Override
    public Optional<Dossier> find(DossierId id) {
        return table.find(id.value());
    }

    @Override
    public List<Dossier> holding(Collection<ProductId> products) {
        return products.isEmpty()
                ? List.of()
                : table.withIds(work.with(entityManager -> entityManager
                        .createQuery(
                                "select distinct d.id from DossierRow d join d.products p where p.id in :products",
                                UUID.class)
                        .setParameter(
                                "products",
                                products.stream().map(ProductId::value).toList())
                        .getResultList()));
    }

    @Override
    public List<Dossier> findAll(Collection<DossierId> ids) {
        return table.withIds(ids.stream().map(DossierId::value).toList());
    }

    @Override
    public void save(Dossier dossier) {
        table.save(dossier);
    }

    @Override
    public DossierNumber nextNumber(int year) {
        var question = new Sql("SELECT nextval('dossier_number') AS count");
        return work.with(entityManager ->
                DossierNumber.of(year, question.lines(entityManager).get(0).number("count")));
    }
}
