package org.dossierwerk.application.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dossierwerk.application.port.storage.MailLane;

/** Departures in memory. */
record MemoryMailLane(Memory memory) implements MailLane {

    private static final Duration HOUR = Duration.ofHours(1);

    @Override
    public boolean admit(int mostInAnHour, Instant now) {
        return memory.with(state -> left(state, now) < mostInAnHour && state.departures.add(now));
    }

    @Override
    public int leftInTheLastHour(Instant now) {
        return memory.with(state -> left(state, now));
    }

    private static int left(State state, Instant now) {
        state.departures.removeIf(departure -> departure.isBefore(now.minus(HOUR)));
        return state.departures.size();
    }

    @Override
    public void hold(String reason, Instant now, Instant until) {
        memory.with(state -> {
            var since = state.mailHold == null ? now : state.mailHold.since();
            state.mailHold = new Hold(reason, since, until);
            return true;
        });
    }

    @Override
    public void release() {
        memory.with(state -> {
            state.mailHold = null;
            return true;
        });
    }

    @Override
    public Optional<Hold> held() {
        return memory.with(state -> Optional.ofNullable(state.mailHold));
    }
}
