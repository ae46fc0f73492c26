package org.dossierwerk.adapters.calendar.oauth;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lets us in, as the secret of an account holds it.
 *
 * @param access opens the interface until it ends
 * @param refresh gets the next one
 * @param expires when the first ends; a little early rather than late
 */
public record TokenSet(String access, String refresh, Instant expires) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** For the account's secret: JSON with {@code access}, {@code refresh} and {@code expires}. */
    public String text() {
        return JSON.createObjectNode()
                .put("access", access)
                .put("refresh", refresh)
                .put("expires", expires.toString())
                .toString();
    }

    /** @throws ProviderFailure RECONNECT when the secret is none of ours */
    public static TokenSet of(String secret) {
        return read(secret).orElseThrow(() -> new ProviderFailure(Kind.RECONNECT, "The account has no tokens", null));
    }

    static boolean isOne(String secret) {
        return read(secret).isPresent();
    }

    private static Optional<TokenSet> read(String secret) {
        try {
            var kept = JSON.readTree(secret);
            var read = new TokenSet(
                    kept.path("access").asString(""),
                    kept.path("refresh").asString(""),
                    Instant.parse(kept.path("expires").asString("")));
            return Optional.of(read).filter(set -> !set.access.isEmpty() && !set.refresh.isEmpty());
        } catch (JacksonException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expires);
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "TokenSet[until " + expires + "]";
    }
}
