package org.dossierwerk.application.port.storage;

import java.util.Optional;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.OneTimeLink;
import org.dossierwerk.domain.access.OneTimeLinkId;

/** The one-time links. */
public interface OneTimeLinkRepository {

    Optional<OneTimeLink> find(OneTimeLinkId id);

    /**
     * Stores the state and hands the pending events to the sink. An aggregate whose state equals the stored one moves no
     * version, but its events still go to the sink.
     *
     * @throws StaleVersion when the stored version, of the root or of any part, is not the one this was loaded with
     */
    void save(OneTimeLink link);

    /** By the hash of its token. Within a unit of work that changes it, nobody else can use it meanwhile. */
    Optional<OneTimeLink> findByTokenHash(String tokenHash);

    /** Makes every unused link of the account useless, as a newer one does. */
    void revoke(AccountId account);
}
