package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.AccountRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.Realm;

/** Accounts in memory; a user name is unique behind its door, a holder has one account. */
final class MemoryAccounts implements AccountRepository {

    private final Root<AccountId, Account, Account.Snapshot> root;

    MemoryAccounts(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.accounts,
                Account.Snapshot::id,
                Account::snapshot,
                Account::restore,
                MemoryAccounts::requireUnique);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return root.find(id);
    }

    @Override
    public void save(Account account) {
        root.save(account);
    }

    @Override
    public Optional<Account> findByHolder(AccountHolder holder) {
        return root.first(account -> account.holder().equals(holder));
    }

    @Override
    public List<Account> findByHolders(Collection<? extends AccountHolder> holders) {
        return root.all(account -> holders.contains(account.holder()));
    }

    @Override
    public Optional<Account> findByUserName(Realm realm, String userName) {
        return root.first(account -> account.holder().realm() == realm && account.userName().equalsIgnoreCase(userName));
    }

    private static void requireUnique(State state, Account.Snapshot saved) {
        for (var other : state.accounts.values()) {
            if (other.id().equals(saved.id()) || other.holder().realm() != saved.holder().realm()) {
                continue;
            }
            if (other.holder().equals(saved.holder())) {
                throw new StaleVersion();
            }
            if (other.userName().equalsIgnoreCase(saved.userName())) {
                throw new AccessRefusal.UserNameTaken();
            }
        }
    }
}
