package org.dossierwerk.adapters.persistence.access;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.OneTimeLinkRepository;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.OneTimeLink;
import org.dossierwerk.domain.access.OneTimeLinkId;

/** One-time links on PostgreSQL. */
final class JpaOneTimeLinkRepository implements OneTimeLinkRepository {

    private final Work work;
    private final RootTable<OneTimeLink, OneTimeLink.Snapshot, OneTimeLinkRow> table;

    JpaOneTimeLinkRepository(Work work) {
        this.work = work;
        this.table = new RootTable<>(work, new OneTimeLinkMapper());
    }

    @Override
    public Optional<OneTimeLink> find(OneTimeLinkId id) {
        return table.find(id.value());
    }

    @Override
    public void save(OneTimeLink link) {
        table.save(link);
    }

    @Override
    public Optional<OneTimeLink> findByTokenHash(String tokenHash) {
        return table.one(entityManager -> entityManager
                .createQuery("select r from OneTimeLinkRow r where r.tokenHash = :hash", OneTimeLinkRow.class)
                .setParameter("hash", tokenHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull());
    }

    @Override
    public void revoke(AccountId account) {
        work.run(entityManager -> new Sql("DELETE FROM one_time_link WHERE account_id = :account AND used_at IS NULL")
                .set("account", account.value())
                .execute(entityManager));
    }
}
