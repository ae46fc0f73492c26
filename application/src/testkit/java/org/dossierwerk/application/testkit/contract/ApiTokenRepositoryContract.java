package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.Digest;
import org.dossierwerk.domain.access.ApiToken;
import org.dossierwerk.domain.access.ApiTokenId;
import org.junit.jupiter.api.Test;

/** What an {@link org.dossierwerk.application.port.storage.ApiTokenRepository} does. */
public interface ApiTokenRepositoryContract extends RootContract<ApiToken> {

    @Override
    default ApiToken example() {
        return issued(NOW);
    }

    @Override
    default void change(ApiToken root) {
        root.withdraw(NOW);
    }

    @Override
    default Record stateOf(ApiToken root) {
        return root.snapshot();
    }

    @Override
    default void save(ApiToken root) {
        stores().apiTokens().save(root);
    }

    @Override
    default Optional<ApiToken> stored(ApiToken root) {
        return stores().apiTokens().find(root.snapshot().id());
    }

    @Test
    default void a_token_is_found_by_its_hash_withdrawn_or_not() {
        var token = example();
        save(token);
        assertThat(found(token)).isPresent();
        var known = stored(token).orElseThrow();
        known.withdraw(NOW);
        save(known);
        assertThat(found(token)).hasValueSatisfying(again -> assertThat(again.isGood()).isFalse());
        assertThat(stores().apiTokens().findByTokenHash(Digest.sha256("another"))).isEmpty();
    }

    @Test
    default void all_are_listed_the_latest_first() {
        var early = issued(NOW);
        var late = issued(NOW.plusSeconds(60));
        List.of(early, late).forEach(this::save);
        assertThat(stores().apiTokens().all())
                .extracting(token -> token.snapshot().id())
                .containsExactly(late.snapshot().id(), early.snapshot().id());
    }

    private Optional<ApiToken> found(ApiToken token) {
        return stores().apiTokens().findByTokenHash(token.snapshot().tokenHash());
    }

    private static ApiToken issued(Instant at) {
        var id = UUID.randomUUID();
        return ApiToken.issue(new ApiTokenId(id), "Vergelijker", Digest.sha256("token " + id), at);
    }
}
