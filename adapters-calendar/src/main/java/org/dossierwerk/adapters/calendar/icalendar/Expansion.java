package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.dossierwerk.domain.shared.TimeSlot;

/** When an event begins, each time that it recurs: at least all of those that matter for a window. */
final class Expansion {

    private static final long MOST_STEPS = 100_000;
    /** Wherever a clock hangs, it is less than this from UTC. */
    private static final Duration WORLD = Duration.ofDays(1);

    private final Event event;
    private final Stamps stamps;
    private final TimeSlot window;
    private final LocalDateTime from;
    private final LocalDateTime to;
    private final TreeMap<Instant, Begin> begins = new TreeMap<>();
    private Optional<TimeSlot> unknown = Optional.empty();

    /** One time. */
    record Begin(Stamp stamp, Lasting lasting) {}

    /**
     * @param reach how far outside the window something can begin that matters
     */
    Expansion(Event event, Stamps stamps, TimeSlot window, Duration reach) {
        this.event = event;
        this.stamps = stamps;
        this.window = window;
        var margin = reach.plus(WORLD);
        this.from = LocalDateTime.ofInstant(window.start(), ZoneOffset.UTC).minus(margin);
        this.to = LocalDateTime.ofInstant(window.end(), ZoneOffset.UTC).plus(margin);
    }

    void run(Steps steps) {
        begin(event.start(), event.lasting());
        event.properties()
                .all("RRULE")
                .forEach(line -> RecurrenceRule.read(line.value()).ifPresent(rule -> recur(rule, line, steps)));
        event.properties().all("RDATE").forEach(this::addDates);
    }

    Collection<Begin> begins() {
        return begins.values();
    }

    /** The time of which nobody can tell how often it begins. */
    Optional<TimeSlot> unknown() {
        return unknown;
    }

    private void recur(RecurrenceRule rule, ContentLine line, Steps steps) {
        var start = event.start();
        var recurrence = new Recurrence(rule, start.wall(), start.day());
        var end = SeriesEnd.of(rule, start, stamps, line);
        if (recurrence.neverRests()) {
            var last = recurrence.span().map(start.instant()::plus).or(end::instant);
            if (rule.count() != 1) {
                setUnknown(start.instant(), last);
            }
            return;
        }
        var share = steps.share(MOST_STEPS);
        long before = share.left();
        var count = new int[1];
        var reached = recurrence.visit(rule.count() > 0 ? start.wall() : from, to, share, wall -> {
            boolean counts = !end.isBefore(wall) && (rule.count() == 0 || count[0]++ < rule.count());
            if (counts && !wall.isBefore(from)) {
                begin(new Stamp(wall, start.clock(), start.day()), event.lasting());
            }
            return counts;
        });
        steps.spend(before - share.left());
        if (reached != null) {
            setUnknown(start.clock().at(reached), end.instant());
        }
    }

    /** A list of times, or of periods that have an end of their own. */
    private void addDates(ContentLine line) {
        for (var typed : line.value().split(",")) {
            var parts = typed.strip().split("/", 2);
            stamps.read(parts[0], line)
                    .ifPresent(
                            start -> begin(start, parts.length == 1 ? event.lasting() : until(start, parts[1], line)));
        }
    }

    private Lasting until(Stamp start, String typed, ContentLine line) {
        return stamps.read(typed, line)
                .map(end -> Lasting.between(start, end))
                .or(() -> Lasting.read(typed))
                .orElse(event.lasting());
    }

    private void begin(Stamp stamp, Lasting lasting) {
        begins.putIfAbsent(stamp.instant(), new Begin(stamp, lasting));
    }

    private void setUnknown(Instant start, Optional<Instant> lastBegin) {
        var end = lastBegin
                .map(one -> one.plus(event.lasting().longest()))
                .filter(one -> one.isBefore(window.end()))
                .orElse(window.end());
        boolean takesTime = !event.lasting().longest().isZero();
        if (takesTime && start.isBefore(end) && end.isAfter(window.start())) {
            unknown = Optional.of(new TimeSlot(start, end));
        }
    }
}
