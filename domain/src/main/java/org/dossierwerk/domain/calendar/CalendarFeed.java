package org.dossierwerk.domain.calendar;

import java.time.Instant;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.shared.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A secret address from which a calendar program reads the appointments of one person, without signing in. Whoever has the
 * address can read; only the hash of what is secret in it is known here, and the address is told once. It works until its
 * owner closes it.
 */
public final class CalendarFeed extends Aggregate {

    private final CalendarFeedId id;
    private final long version;
    private final AccountHolder owner;
    private final String secretHash;
    private final Instant openedAt;
    private @Nullable Instant closedAt;

    private CalendarFeed(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.owner = s.owner();
        this.secretHash = s.secretHash();
        this.openedAt = s.openedAt();
        this.closedAt = s.closedAt();
    }

    public static CalendarFeed open(CalendarFeedId id, AccountHolder owner, String secretHash, Instant now) {
        return new CalendarFeed(new Snapshot(id, 0, owner, secretHash, now, null));
    }

    /** From now on nothing can be read from its address. */
    public void close(Instant now) {
        if (isOpen()) {
            closedAt = now;
        }
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** The whole state as plain values: the only door for persistence, views and tests. */
    public record Snapshot(
            CalendarFeedId id,
            long version,
            AccountHolder owner,
            String secretHash,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    public Snapshot snapshot() {
        return new Snapshot(id, version, owner, secretHash, openedAt, closedAt);
    }

    public static CalendarFeed restore(Snapshot s) {
        return new CalendarFeed(s);
    }
}
