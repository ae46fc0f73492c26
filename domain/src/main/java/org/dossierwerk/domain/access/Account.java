package org.dossierwerk.domain.access;

import java.time.Instant;
import org.dossierwerk.domain.shared.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The key of one person to the desk or the portal. It begins with an invitation, becomes usable when its holder sets a
 * password, and can be blocked. Every change that must end running sessions raises its stamp.
 */
public final class Account extends Aggregate {

    private final AccountId id;
    private final long version;
    private final AccountHolder holder;
    private String userName;
    private @Nullable String passwordHash;
    private boolean blocked;
    private int stamp;

    private Account(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.holder = s.holder();
        this.userName = s.userName();
        this.passwordHash = s.passwordHash();
        this.blocked = s.blocked();
        this.stamp = s.stamp();
    }

    /** @param userName unique within the realm, compared without regard to case (POR-02) */
    public static Account invite(AccountId id, AccountHolder holder, String userName, Instant now) {
        var account = new Account(new Snapshot(id, 0, holder, userName, null, false, 0));
        account.raise(new AccountEvent.Invited(id, now));
        return account;
    }

    /** @param hash with its own parameters and salt; never the password */
    public void setPassword(String hash, Instant now) {
        passwordHash = hash;
        stamp++;
        raise(new AccountEvent.PasswordSet(id, now));
    }

    public void rename(String other) {
        userName = other;
    }

    public void block(Instant now) {
        if (!blocked) {
            blocked = true;
            stamp++;
            raise(new AccountEvent.Blocked(id, now));
        }
    }

    public void unblock() {
        blocked = false;
    }

    /**
     * The whole state as plain values: the only door for persistence, views and tests.
     *
     * @param stamp a session that was begun under another stamp is over
     */
    public record Snapshot(
            AccountId id,
            long version,
            AccountHolder holder,
            String userName,
            @Nullable String passwordHash,
            boolean blocked,
            int stamp) {

        public AccountStatus status() {
            if (blocked) {
                return AccountStatus.BLOCKED;
            }
            return passwordHash == null ? AccountStatus.INVITED : AccountStatus.ACTIVE;
        }
    }

    public Snapshot snapshot() {
        return new Snapshot(id, version, holder, userName, passwordHash, blocked, stamp);
    }

    public static Account restore(Snapshot s) {
        return new Account(s);
    }
}
