package org.dossierwerk.application.testkit;

import java.time.Duration;
import java.time.Instant;
import org.dossierwerk.application.port.storage.SignInAttempts;

/** Counts of failed attempts in memory. */
record MemorySignInAttempts(Memory memory) implements SignInAttempts {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    @Override
    public Count of(String key) {
        return memory.with(state -> state.attempts.getOrDefault(key, new Count(0, Instant.EPOCH)));
    }

    @Override
    public void failed(String key, Instant now) {
        memory.with(state -> {
            state.attempts.values().removeIf(count -> count.last().isBefore(now.minus(REMEMBERED)));
            return state.attempts.merge(
                    key, new Count(1, now), (before, first) -> new Count(before.failures() + 1, now));
        });
    }

    @Override
    public void succeeded(String key) {
        memory.with(state -> state.attempts.remove(key));
    }
}
