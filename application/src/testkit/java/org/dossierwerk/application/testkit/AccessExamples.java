package org.dossierwerk.application.testkit;

import java.util.UUID;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.OneTimeLink;
import org.dossierwerk.domain.access.OneTimeLinkId;
import org.jspecify.annotations.Nullable;

/** Accounts and the links that open them. */
public final class AccessExamples {

    private AccessExamples() {}

    public static Account anAccount(AccountHolder holder) {
        return anAccount(holder, "name-" + UUID.randomUUID());
    }

    public static Account anAccount(AccountHolder holder, String userName) {
        return Account.invite(new AccountId(UUID.randomUUID()), holder, userName, Moments.NOW);
    }

    /** @param account whose password it sets, or null for the first administrator's */
    public static OneTimeLink aLink(@Nullable AccountId account) {
        var purpose = account == null ? OneTimeLink.Purpose.FIRST_ADMINISTRATOR : OneTimeLink.Purpose.INVITATION;
        return OneTimeLink.issue(
                new OneTimeLinkId(UUID.randomUUID()), purpose, account, "hash-" + UUID.randomUUID(), Moments.NOW);
    }
}
