package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.Realm;

/** The accounts. */
public interface AccountRepository {

    Optional<Account> find(AccountId id);

    /**
     * Stores the state and hands the pending events to the sink. An aggregate whose state equals the stored one moves no
     * version, but its events still go to the sink.
     *
     * @throws StaleVersion when the stored version, of the root or of any part, is not the one this was loaded with
     */
    void save(Account account);

    Optional<Account> findByHolder(AccountHolder holder);

    /** Those of the given holders that have one, in one question. */
    List<Account> findByHolders(Collection<? extends AccountHolder> holders);

    /** By user name, regardless of case. */
    Optional<Account> findByUserName(Realm realm, String userName);
}
