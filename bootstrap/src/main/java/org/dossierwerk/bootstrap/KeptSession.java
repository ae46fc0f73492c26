package org.dossierwerk.bootstrap;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A stored session as one request has it. That its holder was there is noted once a minute, not at each request; it
 * therefore ends at most a minute sooner than its holder was told, and never later.
 */
final class KeptSession<S extends Session> implements Session {

    private static final Duration MOST_UNNOTED = Duration.ofMinutes(1);
    private static final int LEAST_NOTES_UNTIL_IDLE = 15;

    private final S stored;
    private boolean changed;

    private KeptSession(S stored, boolean changed) {
        this.stored = stored;
        this.changed = changed;
    }

    static <S extends Session> KeptSession<S> begun(S stored) {
        return new KeptSession<>(stored, true);
    }

    static <S extends Session> KeptSession<S> found(S stored) {
        return new KeptSession<>(stored, false);
    }

    S stored() {
        return stored;
    }

    /** Whether there is anything to write since the last time this was asked. */
    boolean takeChanged() {
        var answer = changed;
        changed = false;
        return answer;
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (!now.isBefore(stored.getLastAccessedTime().plus(unnoted()))) {
            changed = true;
            stored.setLastAccessedTime(now);
        }
    }

    private Duration unnoted() {
        var share = stored.getMaxInactiveInterval().dividedBy(LEAST_NOTES_UNTIL_IDLE);
        return share.compareTo(MOST_UNNOTED) < 0 ? share : MOST_UNNOTED;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
