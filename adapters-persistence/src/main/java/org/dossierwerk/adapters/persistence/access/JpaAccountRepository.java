package org.dossierwerk.adapters.persistence.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AccountRepository;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.Realm;

/** Accounts on PostgreSQL. */
final class JpaAccountRepository implements AccountRepository {

    private final RootTable<Account, Account.Snapshot, AccountRow> table;

    JpaAccountRepository(Work work) {
        this.table = new RootTable<>(work, new AccountMapper());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return table.find(id.value());
    }

    @Override
    public void save(Account account) {
        table.save(account);
    }

    @Override
    public Optional<Account> findByHolder(AccountHolder holder) {
        return findByHolders(List.of(holder)).stream().findFirst();
    }

    @Override
    public List<Account> findByHolders(Collection<? extends AccountHolder> holders) {
        if (holders.isEmpty()) {
            return List.of();
        }
        return table.all(
                "r.user in :users or r.person in :persons",
                Map.of("users", of(Realm.DESK, holders), "persons", of(Realm.PORTAL, holders)));
    }

    @Override
    public Optional<Account> findByUserName(Realm realm, String userName) {
        if (userName.indexOf('\0') >= 0) {
            return Optional.empty(); // PostgreSQL holds no such text and refuses even the question
        }
        return table
                .all(
                        "r.realm = :realm and r.userNameKey = :key",
                        Map.of("realm", realm, "key", AccountMapper.key(userName)))
                .stream()
                .findFirst();
    }

    private static List<UUID> of(Realm realm, Collection<? extends AccountHolder> holders) {
        return holders.stream()
                .filter(holder -> holder.realm() == realm)
                .map(AccountHolder::value)
                .toList();
    }
}
