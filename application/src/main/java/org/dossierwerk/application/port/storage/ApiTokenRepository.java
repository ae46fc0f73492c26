package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.access.ApiToken;
import org.dossierwerk.domain.access.ApiTokenId;

/** The tokens of other systems. */
public interface ApiTokenRepository {

    Optional<ApiToken> find(ApiTokenId id);

    Optional<ApiToken> findByTokenHash(String tokenHash);

    /** The latest first, withdrawn ones too. */
    List<ApiToken> all();

    /** @throws StaleVersion when the stored version is not the one this was loaded with */
    void save(ApiToken token);
}
