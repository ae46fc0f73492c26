package org.dossierwerk.application.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dossierwerk.application.calendar.CalendarLinkViews.Failure;
import org.dossierwerk.application.port.storage.CalendarLanes;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.jspecify.annotations.Nullable;

/** How entries leave for linked accounts, in memory. */
record MemoryCalendarLanes(Memory memory) implements CalendarLanes {

    private static final Lane FREE = new Lane(null, Instant.EPOCH, Instant.EPOCH, null, null);

    record Lane(
            @Nullable UUID token,
            Instant leasedUntil,
            Instant heldUntil,
            @Nullable Instant lastSuccess,
            @Nullable Failure failure) {}

    @Override
    public Optional<Duration> take(CalendarLinkId link, UUID token, Duration lease) {
        var now = memory.now();
        return memory.with(state -> {
            var lane = state.calendarLanes.getOrDefault(link, FREE);
            var free = Stream.of(lane.leasedUntil(), lane.heldUntil())
                    .max(Instant::compareTo)
                    .orElse(now);
            if (free.isAfter(now)) {
                return Optional.of(Duration.between(now, free));
            }
            state.calendarLanes.put(
                    link, new Lane(token, now.plus(lease), lane.heldUntil(), lane.lastSuccess(), lane.failure()));
            return Optional.empty();
        });
    }

    @Override
    public void release(CalendarLinkId link, UUID token) {
        change(link, lane -> token.equals(lane.token())
                ? new Lane(null, Instant.EPOCH, lane.heldUntil(), lane.lastSuccess(), lane.failure())
                : lane);
    }

    @Override
    public boolean isFree(CalendarLinkId link) {
        var now = memory.now();
        return memory.with(state -> Optional.ofNullable(state.calendarLanes.get(link))
                .filter(lane -> lane.leasedUntil().isAfter(now) || lane.heldUntil().isAfter(now))
                .isEmpty());
    }

    @Override
    public void hold(CalendarLinkId link, Duration pause) {
        var until = memory.now().plus(pause);
        change(link, lane -> lane.heldUntil().isAfter(until)
                ? lane
                : new Lane(lane.token(), lane.leasedUntil(), until, lane.lastSuccess(), lane.failure()));
    }

    @Override
    public Optional<Duration> held(CalendarLinkId link) {
        var now = memory.now();
        return memory.with(state -> Optional.ofNullable(state.calendarLanes.get(link))
                .map(Lane::heldUntil)
                .filter(until -> until.isAfter(now))
                .map(until -> Duration.between(now, until)));
    }

    @Override
    public void open(CalendarLinkId link) {
        change(link, lane -> new Lane(
                lane.token(), lane.leasedUntil(), Instant.EPOCH, lane.lastSuccess(), lane.failure()));
    }

    @Override
    public void succeeded(CalendarLinkId link, Instant now) {
        change(link, lane -> new Lane(lane.token(), lane.leasedUntil(), lane.heldUntil(), now, null));
    }

    @Override
    public void failed(CalendarLinkId link, Failure failure) {
        change(link, lane -> new Lane(lane.token(), lane.leasedUntil(), lane.heldUntil(), lane.lastSuccess(), failure));
    }

    @Override
    public Optional<Course> course(CalendarLinkId link) {
        return memory.with(state -> Optional.ofNullable(state.calendarLanes.get(link))
                .map(lane -> new Course(lane.lastSuccess(), lane.failure())));
    }

    @Override
    public void forget(CalendarLinkId link) {
        memory.with(state -> state.calendarLanes.remove(link));
    }

    private void change(CalendarLinkId link, UnaryOperator<Lane> change) {
        memory.with(state ->
                state.calendarLanes.put(link, change.apply(state.calendarLanes.getOrDefault(link, FREE))));
    }
}
