package org.dossierwerk.application.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A clock that stands still until it is set. */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;
    private final List<Consumer<Instant>> others;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone, List<Consumer<Instant>> others) {
        this.now = now;
        this.zone = zone;
        this.others = others;
    }

    public static SettableClock at(Instant moment) {
        return new SettableClock(new AtomicReference<>(moment), ZoneOffset.UTC, new CopyOnWriteArrayList<>());
    }

    /** @param moment in ISO 8601, such as {@code 2026-11-20T09:00:00Z} */
    public static SettableClock at(String moment) {
        return at(Instant.parse(moment));
    }

    /** Another clock, such as the database's, that is set to each moment this one is set to, and now to this one's. */
    public SettableClock leading(Consumer<Instant> other) {
        others.add(other);
        other.accept(now.get());
        return this;
    }

    public void set(Instant moment) {
        now.set(moment);
        others.forEach(other -> other.accept(moment));
    }

    public void advance(Duration time) {
        var moment = now.updateAndGet(before -> before.plus(time));
        others.forEach(other -> other.accept(moment));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Shows the same moment: setting one sets the other. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other, others);
    }
}
