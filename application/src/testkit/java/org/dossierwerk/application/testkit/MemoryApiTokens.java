package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.ApiTokenRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.domain.access.ApiToken;
import org.dossierwerk.domain.access.ApiTokenId;

/** The tokens of other systems in memory. */
final class MemoryApiTokens implements ApiTokenRepository {

    private final Root<ApiTokenId, ApiToken, ApiToken.Snapshot> root;

    MemoryApiTokens(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.apiTokens,
                ApiToken.Snapshot::id,
                ApiToken::snapshot,
                ApiToken::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<ApiToken> find(ApiTokenId id) {
        return root.find(id);
    }

    @Override
    public Optional<ApiToken> findByTokenHash(String tokenHash) {
        return root.first(token -> token.tokenHash().equals(tokenHash));
    }

    @Override
    public List<ApiToken> all() {
        return root.all(token -> true).stream()
                .sorted(Comparator.comparing((ApiToken token) -> token.snapshot().issuedAt())
                        .reversed())
                .toList();
    }

    @Override
    public void save(ApiToken token) {
        root.save(token);
    }
}
