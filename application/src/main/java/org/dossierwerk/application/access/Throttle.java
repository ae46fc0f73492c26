package org.dossierwerk.application.access;

import java.time.Duration;
import java.time.Instant;
import org.dossierwerk.application.port.storage.SignInAttempts;
import org.dossierwerk.application.port.storage.SignInAttempts.Count;
import org.dossierwerk.domain.access.AccessRefusal;

/**
 * Slows down guessing, counted over all instances. For one account five failures are free, then each doubles the wait from
 * one second to fifteen minutes; nobody is ever locked out for good. From one origin thirty failures pass within five
 * minutes. Unknown names are counted as known ones are, so that the answer tells nothing (POR-03).
 */
final class Throttle {

    private static final int FREE = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int PER_ORIGIN = 30;
    private static final Duration ORIGIN_WINDOW = Duration.ofMinutes(5);

    private final SignInAttempts attempts;

    Throttle(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    /** Counts the attempt on an account before it is judged, so that many at once do not slip through together. */
    void begin(String account, String origin, Instant now) {
        requireOpen(accountOpens(attempts.of(account)), now);
        requireOpen(originOpens(attempts.of(origin)), now);
        attempts.failed(account, now);
    }

    /** Counts a failure, or whatever else one origin may not do without end. */
    void failed(String origin, Instant now) {
        var before = attempts.of(origin);
        if (before.failures() > 0 && !now.isBefore(before.last().plus(ORIGIN_WINDOW))) {
            attempts.succeeded(origin);
        }
        attempts.failed(origin, now);
    }

    void succeeded(String account) {
        attempts.succeeded(account);
    }

    private static Instant accountOpens(Count count) {
        if (count.failures() < FREE) {
            return Instant.MIN;
        }
        var wait = Duration.ofSeconds(1L << Math.min(count.failures() - FREE, 20));
        return count.last().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static Instant originOpens(Count count) {
        return count.failures() < PER_ORIGIN ? Instant.MIN : count.last().plus(ORIGIN_WINDOW);
    }

    private static void requireOpen(Instant opens, Instant now) {
        if (now.isBefore(opens)) {
            throw new AccessRefusal.TryLater(
                    Math.max(1, Duration.between(now, opens).toSeconds()));
        }
    }
}
