package org.dossierwerk.application.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is set. */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public static SettableClock at(Instant moment) {
        return new SettableClock(new AtomicReference<>(moment), ZoneOffset.UTC);
    }

    /** @param moment in ISO 8601, such as {@code 2026-11-20T09:00:00Z} */
    public static SettableClock at(String moment) {
        return at(Instant.parse(moment));
    }

    public void set(Instant moment) {
        now.set(moment);
    }

    public void advance(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
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
        return new SettableClock(now, other);
    }
}
