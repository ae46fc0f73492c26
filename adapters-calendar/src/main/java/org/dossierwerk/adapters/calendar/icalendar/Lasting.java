package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasts. Readers disagree whether what recurs from eleven to seven does so in the night in which the clock
 * changes, or lasts eight hours then; the later end counts, so that nobody is free too early.
 *
 * @param wall further on the clock of the wall
 * @param after elapsed time after that
 * @param least elapsed time at least
 */
record Lasting(Duration wall, Duration after, Duration least) {

    static final Lasting NOTHING = new Lasting(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private static final Pattern DURATION = Pattern.compile(
            "(\\+?)P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");

    static Lasting elapsed(Duration duration) {
        return duration.isNegative() ? NOTHING : new Lasting(Duration.ZERO, duration, Duration.ZERO);
    }

    static Lasting days(long days) {
        return new Lasting(Duration.ofDays(days), Duration.ZERO, Duration.ZERO);
    }

    /** From one time to another; nothing when that is before. */
    static Lasting between(Stamp start, Stamp end) {
        var elapsed = Duration.between(start.instant(), end.instant());
        if (!start.clock().equals(end.clock())) {
            return elapsed(elapsed);
        }
        var wall = Duration.between(start.wall(), end.wall());
        // From half past two, which the clock skips, to a quarter past three.
        var least = elapsed.isNegative() ? wall : elapsed;
        return wall.isNegative() ? NOTHING : new Lasting(wall, Duration.ZERO, least);
    }

    /** Days of 24 hours on the wall, then time that elapses (RFC 5545 §3.3.6); empty when it is not written so. */
    static Optional<Lasting> read(String typed) {
        var form = DURATION.matcher(typed);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Lasting(
                Duration.ofDays(7 * number(form.group(2)) + number(form.group(3))),
                Duration.ofHours(number(form.group(4)))
                        .plusMinutes(number(form.group(5)))
                        .plusSeconds(number(form.group(6))),
                Duration.ZERO));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    Instant end(LocalDateTime start, WallClock clock) {
        var onTheWall = clock.at(start.plus(wall)).plus(after);
        var elapsed = clock.at(start).plus(least);
        return onTheWall.isAfter(elapsed) ? onTheWall : elapsed;
    }

    /** As long as that, but for a change of the clock. */
    Duration longest() {
        var both = wall.plus(after);
        return both.compareTo(least) > 0 ? both : least;
    }
}
