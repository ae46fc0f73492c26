package org.dossierwerk.application.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.CalendarSecrets;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.jspecify.annotations.Nullable;

/** What lets us into linked accounts, in memory. */
record MemoryCalendarSecrets(Memory memory) implements CalendarSecrets {

    record Kept(String sealed, @Nullable UUID token, @Nullable Instant turnUntil) {}

    @Override
    public Optional<String> find(CalendarLinkId link) {
        return memory.with(state -> Optional.ofNullable(state.calendarSecrets.get(link)).map(Kept::sealed));
    }

    @Override
    public void keep(CalendarLinkId link, String sealed) {
        memory.with(state -> state.calendarSecrets.put(link, new Kept(sealed, null, null)));
    }

    @Override
    public void erase(CalendarLinkId link) {
        memory.with(state -> state.calendarSecrets.remove(link));
    }

    @Override
    public boolean takeTurn(CalendarLinkId link, UUID token, Duration lease) {
        var now = memory.now();
        return memory.with(state -> {
            var kept = state.calendarSecrets.get(link);
            if (kept == null || (kept.turnUntil() != null && kept.turnUntil().isAfter(now))) {
                return false;
            }
            state.calendarSecrets.put(link, new Kept(kept.sealed(), token, now.plus(lease)));
            return true;
        });
    }

    @Override
    public boolean exchanged(CalendarLinkId link, UUID token, String sealed) {
        return memory.with(state -> {
            var kept = state.calendarSecrets.get(link);
            if (kept == null || !token.equals(kept.token())) {
                return false;
            }
            state.calendarSecrets.put(link, new Kept(sealed, null, null));
            return true;
        });
    }

    @Override
    public void giveBack(CalendarLinkId link, UUID token) {
        memory.with(state -> state.calendarSecrets.computeIfPresent(
                link, (id, kept) -> token.equals(kept.token()) ? new Kept(kept.sealed(), null, null) : kept));
    }

    @Override
    public void asked(Asked asked) {
        memory.with(state -> state.calendarAsked.put(asked.stateHash(), asked));
    }

    @Override
    public Optional<Asked> cameBack(String stateHash, Instant earliest) {
        return memory.with(state -> {
            state.calendarAsked.values().removeIf(asked -> asked.at().isBefore(earliest));
            return Optional.ofNullable(state.calendarAsked.remove(stateHash));
        });
    }
}
