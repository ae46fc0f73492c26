package org.dossierwerk.domain.access;

import java.time.Instant;
import org.dossierwerk.domain.shared.Aggregate;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lets another system, such as a web form or a comparison site, hand in applications. It bears the name under which the
 * office knows that system. Only the hash of the token is known here; the token itself is told once, to whoever had it made.
 * It is good until the office withdraws it.
 */
public final class ApiToken extends Aggregate {

    public static final int LONGEST_NAME = 100;

    private final ApiTokenId id;
    private final long version;
    private final String name;
    private final String tokenHash;
    private final Instant issuedAt;
    private @Nullable Instant withdrawnAt;

    private ApiToken(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.name = s.name();
        this.tokenHash = s.tokenHash();
        this.issuedAt = s.issuedAt();
        this.withdrawnAt = s.withdrawnAt();
    }

    public static ApiToken issue(ApiTokenId id, String name, String tokenHash, Instant now) {
        return new ApiToken(new Snapshot(id, 0, Text.required("name", name, LONGEST_NAME), tokenHash, now, null));
    }

    /** It lets nobody in from now on. */
    public void withdraw(Instant now) {
        if (isGood()) {
            withdrawnAt = now;
        }
    }

    public boolean isGood() {
        return withdrawnAt == null;
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            ApiTokenId id,
            long version,
            String name,
            String tokenHash,
            Instant issuedAt,
            @Nullable Instant withdrawnAt) {}

    public Snapshot snapshot() {
        return new Snapshot(id, version, name, tokenHash, issuedAt, withdrawnAt);
    }

    public static ApiToken restore(Snapshot s) {
        return new ApiToken(s);
    }
}
