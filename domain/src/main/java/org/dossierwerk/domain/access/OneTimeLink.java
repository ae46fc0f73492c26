package org.dossierwerk.domain.access;

import java.time.Duration;
import java.time.Instant;
import org.dossierwerk.domain.shared.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A link that lets its holder set a password once. Only the hash of its token is known here; the token itself is 256
 * random bits in the link and nowhere else (RELIABILITY D12). Opening it changes nothing, using it consumes it.
 */
public final class OneTimeLink extends Aggregate {

    private final OneTimeLinkId id;
    private final long version;
    private final Purpose purpose;
    private final @Nullable AccountId account;
    private final String tokenHash;
    private final Instant expiresAt;
    private @Nullable Instant usedAt;

    private OneTimeLink(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.purpose = s.purpose();
        this.account = s.account();
        this.tokenHash = s.tokenHash();
        this.expiresAt = s.expiresAt();
        this.usedAt = s.usedAt();
    }

    /** What a link is for, and how long it is good. */
    public enum Purpose {
        FIRST_ADMINISTRATOR(Duration.ofDays(1)),
        INVITATION(Duration.ofDays(7)),
        PASSWORD_RESET(Duration.ofHours(1));

        private final Duration validity;

        Purpose(Duration validity) {
            this.validity = validity;
        }

        public Duration validity() {
            return validity;
        }
    }

    /** @param account whose password it sets; null only for the first administrator, who has none yet */
    public static OneTimeLink issue(
            OneTimeLinkId id, Purpose purpose, @Nullable AccountId account, String tokenHash, Instant now) {
        return new OneTimeLink(new Snapshot(id, 0, purpose, account, tokenHash, now.plus(purpose.validity()), null));
    }

    /** @throws AccessRefusal.LinkUsedUp when it was used or has expired */
    public void use(Instant now) {
        requireUsable(now);
        usedAt = now;
    }

    public void requireUsable(Instant now) {
        if (usedAt != null || !now.isBefore(expiresAt)) {
            throw new AccessRefusal.LinkUsedUp();
        }
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            OneTimeLinkId id,
            long version,
            Purpose purpose,
            @Nullable AccountId account,
            String tokenHash,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    public Snapshot snapshot() {
        return new Snapshot(id, version, purpose, account, tokenHash, expiresAt, usedAt);
    }

    public static OneTimeLink restore(Snapshot s) {
        return new OneTimeLink(s);
    }
}
