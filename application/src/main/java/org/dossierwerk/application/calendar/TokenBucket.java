package org.dossierwerk.application.calendar;

import java.time.Duration;
import java.time.Instant;

/** What is left of a rate. It holds half of it when it is full, so that whatever has gathered and what comes in never exceed it. */
final class TokenBucket {

    /** Looking what stands there and writing it takes several calls, and is begun anew when one of them is refused. */
    private static final double ENOUGH_TO_GO_ON = 4;

    private final double capacity;
    private final double perMilli;
    private double tokens;
    private boolean ranDry;
    private Instant filledAt;

    TokenBucket(RequestBudget.Rate rate, Instant now) {
        this.capacity = rate.most() / 2;
        this.perMilli = (rate.most() - capacity) / rate.window().toMillis();
        this.tokens = capacity;
        this.filledAt = now;
    }

    /** @return nothing to wait for when one was taken, else how long until there is one */
    synchronized Duration take(Instant now) {
        fill(now);
        double enough = ranDry ? Math.min(capacity, ENOUGH_TO_GO_ON) : 1;
        ranDry = tokens < enough;
        if (!ranDry) {
            tokens--;
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((Math.min(capacity, ENOUGH_TO_GO_ON) - tokens) / perMilli));
    }

    synchronized void giveBack() {
        tokens = Math.min(capacity, tokens + 1);
    }

    synchronized boolean isFull(Instant now) {
        fill(now);
        return tokens >= capacity;
    }

    private void fill(Instant now) {
        if (now.isAfter(filledAt)) {
            tokens = Math.min(capacity, tokens + Duration.between(filledAt, now).toMillis() * perMilli);
            filledAt = now;
        }
    }
}
