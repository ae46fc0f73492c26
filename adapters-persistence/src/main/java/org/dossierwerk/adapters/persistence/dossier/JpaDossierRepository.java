package org.dossierwerk.adapters.persistence.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.DossierRepository;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierNumber;

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
    public List<Dossier> findAll(Collection<DossierId> ids) {
        return ids.isEmpty()
                ? List.of()
                : table.all(
                        "r.id in :ids",
                        "left join fetch r.applicants left join fetch r.products",
                        Map.of("ids", ids.stream().map(DossierId::value).toList()));
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
