package org.dossierwerk.adapters.persistence.access;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AccountRepository;
import org.dossierwerk.application.port.storage.ApiTokenRepository;
import org.dossierwerk.application.port.storage.OneTimeLinkRepository;
import org.dossierwerk.application.port.storage.SignInAttempts;

/** The tables of accounts and what works on them. */
public final class AccessTables {

    private AccessTables() {}

    public static List<Class<?>> rows() {
        return List.of(AccountRow.class, OneTimeLinkRow.class, ApiTokenRow.class);
    }

    public static AccountRepository accounts(Work work) {
        return new JpaAccountRepository(work);
    }

    public static OneTimeLinkRepository links(Work work) {
        return new JpaOneTimeLinkRepository(work);
    }

    public static ApiTokenRepository apiTokens(Work work) {
        return new JpaApiTokenRepository(work);
    }

    public static SignInAttempts attempts(Work work) {
        return new JpaSignInAttempts(work);
    }
}
