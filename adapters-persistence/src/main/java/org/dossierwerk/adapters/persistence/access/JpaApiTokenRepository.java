package org.dossierwerk.adapters.persistence.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.ApiTokenRepository;
import org.dossierwerk.domain.access.ApiToken;
import org.dossierwerk.domain.access.ApiTokenId;

/** The tokens of other systems on PostgreSQL. */
final class JpaApiTokenRepository implements ApiTokenRepository {

    private final RootTable<ApiToken, ApiToken.Snapshot, ApiTokenRow> table;

    JpaApiTokenRepository(Work work) {
        this.table = new RootTable<>(work, new ApiTokenMapper());
    }

    @Override
    public Optional<ApiToken> find(ApiTokenId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<ApiToken> findByTokenHash(String tokenHash) {
        return table.all("r.tokenHash = :hash", Map.of("hash", tokenHash)).stream()
                .findFirst();
    }

    @Override
    public List<ApiToken> all() {
        return table.all("true order by r.issuedAt desc", Map.of());
    }

    @Override
    public void save(ApiToken token) {
        table.save(token);
    }
}
