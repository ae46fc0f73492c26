package org.dossierwerk.adapters.persistence.access;

import java.util.Locale;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.Realm;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;

/** Between accounts and their rows. */
final class AccountMapper implements Mapper<Account, Account.Snapshot, AccountRow> {

    @Override
    public Class<AccountRow> rows() {
        return AccountRow.class;
    }

    @Override
    public UUID id(Account.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(Account.Snapshot state) {
        return state.version();
    }

    @Override
    public Account.Snapshot stateOf(Account aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public Account restore(Account.Snapshot state) {
        return Account.restore(state);
    }

    @Override
    public AccountRow begin(UUID id, long version) {
        var row = new AccountRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(AccountRow row) {
        return row.version;
    }

    @Override
    public void apply(Account.Snapshot state, AccountRow row) {
        row.realm = state.holder().realm();
        row.user = state.holder() instanceof AccountHolder.Staff staff ? staff.value() : null;
        row.person = state.holder() instanceof AccountHolder.Client client ? client.value() : null;
        row.userName = state.userName();
        row.userNameKey = key(state.userName());
        row.passwordHash = state.passwordHash();
        row.blocked = state.blocked();
        row.stamp = state.stamp();
    }

    @Override
    public Account.Snapshot read(AccountRow row) {
        var holder = row.realm == Realm.DESK
                ? new AccountHolder.Staff(new UserId(row.user))
                : new AccountHolder.Client(new PartyId(row.person));
        return new Account.Snapshot(
                new AccountId(row.id), row.version, holder, row.userName, row.passwordHash, row.blocked, row.stamp);
    }

    /** User names that differ in case only are the same (POR-02). */
    static String key(String userName) {
        return userName.toLowerCase(Locale.ROOT);
    }
}
