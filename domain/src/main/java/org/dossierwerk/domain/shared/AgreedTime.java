package org.dossierwerk.domain.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time as two people agreed on it: what the clock on the wall shows, in which zone, and the instant that was at the
 * moment of agreeing. All three are kept (BEY-15), so that a later change of the zone's rules shows as a difference and
 * never shifts an appointment in silence. The duration is elapsed time, also across a change of the clock.
 */
public record AgreedTime(LocalDateTime wallTime, ZoneId zone, Instant start, Duration duration) {

    private static final Duration LONGEST = Duration.ofDays(14);

    public AgreedTime {
        if (duration.isZero() || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Not a duration for a meeting: " + duration);
        }
    }

    /**
     * Agrees on a wall time in a zone.
     *
     * @param offset which of the two instants is meant when the clock shows the time twice; else null, or the offset
     *     that the zone has then
     * @throws InvalidValue {@code time.skipped} when the clock never shows the time, {@code time.twice} when it shows it
     *     twice and no offset is given, {@code time.offsetMismatch} when the offset is not the zone's
     */
    public static AgreedTime at(LocalDateTime wallTime, ZoneId zone, Duration duration, @Nullable ZoneOffset offset) {
        var valid = zone.getRules().getValidOffsets(wallTime);
        if (valid.isEmpty()) {
            throw new InvalidValue("time", "time.skipped");
        }
        if (offset != null && !valid.contains(offset)) {
            throw new InvalidValue("time", "time.offsetMismatch");
        }
        if (offset == null && valid.size() > 1) {
            throw new InvalidValue(
                    "time", "time.twice", valid.get(0).getId(), valid.get(1).getId());
        }
        if (duration.isZero() || duration.isNegative()) {
            throw new InvalidValue("duration", "time.endsBeforeStart");
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new InvalidValue("duration", "time.tooLong");
        }
        var chosen = offset == null ? valid.get(0) : offset;
        return new AgreedTime(wallTime, zone, wallTime.toInstant(chosen), duration);
    }

    public Instant end() {
        return start.plus(duration);
    }

    public TimeSlot slot() {
        return new TimeSlot(start, end());
    }

    /** The start as people in the agreed zone read it: always the agreed wall time, whatever became of the zone's rules. */
    public ZonedDateTime startInZone() {
        return ZonedDateTime.ofLocal(wallTime, zone, offset());
    }

    /** The end as people in the agreed zone read it. */
    public ZonedDateTime endInZone() {
        return startInZone().plus(duration);
    }

    /** The offset from UTC that was agreed. */
    public ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds((int)
                Duration.between(start, wallTime.toInstant(ZoneOffset.UTC)).toSeconds());
    }

    /** Whether today's rules of the zone still put the agreed wall time at the agreed instant. */
    public boolean stillHolds() {
        return zone.getRules().getValidOffsets(wallTime).contains(offset());
    }
}
