package org.dossierwerk.adapters.calendar.icalendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads a zone as somebody else's calendar describes it (VTIMEZONE). */
final class ZoneReader {

    private static final LocalDateTime FIRST = LocalDateTime.parse("1970-01-01T00:00");
    private static final LocalDateTime LAST = LocalDateTime.parse("2100-01-01T00:00");
    private static final int MOST_CHANGES = 2_000;
    private static final int MOST_STEPS = 100_000;
    private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d{2}):?(\\d{2})(?::?(\\d{2}))?");

    /** From when on an offset holds, as the clock showed it before. */
    private record Onset(LocalDateTime wall, ZoneOffset before, ZoneOffset after) {
        Instant instant() {
            return wall.toInstant(before);
        }
    }

    private ZoneReader() {}

    /** Empty when it describes none. */
    static Optional<ZoneRules> rules(Component zone) {
        var onsets = new TreeMap<Instant, Onset>();
        var steps = new Steps(MOST_STEPS);
        try {
            for (var observance : zone.parts()) {
                for (var onset : onsets(observance, steps)) {
                    onsets.put(onset.instant(), onset);
                }
            }
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
        return onsets.isEmpty() || onsets.size() > MOST_CHANGES || steps.left() == 0
                ? Optional.empty()
                : Optional.of(rules(onsets));
    }

    private static ZoneRules rules(TreeMap<Instant, Onset> onsets) {
        var initial = onsets.firstEntry().getValue().before();
        var holds = initial;
        var changes = new ArrayList<ZoneOffsetTransition>();
        for (Map.Entry<Instant, Onset> onset : onsets.entrySet()) {
            var after = onset.getValue().after();
            if (!after.equals(holds)) {
                changes.add(ZoneOffsetTransition.of(LocalDateTime.ofInstant(onset.getKey(), holds), holds, after));
                holds = after;
            }
        }
        return ZoneRules.of(initial, initial, List.of(), changes, List.of());
    }

    private static List<Onset> onsets(Component observance, Steps steps) {
        var before = offset(observance.value("TZOFFSETFROM"));
        var after = offset(observance.value("TZOFFSETTO"));
        var clock = WallClock.of(before);
        var stamps = new Stamps(before, List.of());
        var start = observance
                .all("DTSTART")
                .findFirst()
                .flatMap(stamps::one)
                .orElseThrow(() -> new DateTimeException("An observance without a start"));
        var times = new ArrayList<>(List.of(start.wall()));
        observance.all("RDATE").flatMap(line -> stamps.all(line).stream()).forEach(date -> times.add(date.wall()));
        observance
                .all("RRULE")
                .forEach(line -> RecurrenceRule.read(line.value())
                        .ifPresent(rule ->
                                times.addAll(recurring(rule, new Stamp(start.wall(), clock, false), line, steps))));
        return times.stream().map(time -> new Onset(time, before, after)).toList();
    }

    private static List<LocalDateTime> recurring(RecurrenceRule rule, Stamp start, ContentLine line, Steps steps) {
        var recurrence = new Recurrence(rule, start.wall(), false);
        var times = new ArrayList<LocalDateTime>();
        if (recurrence.neverRests()) {
            throw new DateTimeException("Nobody changes the clock that often");
        }
        var ends = SeriesEnd.of(rule, start, new Stamps(ZoneOffset.UTC, List.of()), line);
        recurrence.visit(FIRST, LAST, steps, time -> {
            boolean counts = !ends.isBefore(time) && times.size() <= MOST_CHANGES;
            if (counts) {
                times.add(time);
            }
            return counts;
        });
        return times;
    }

    private static ZoneOffset offset(String typed) {
        var form = OFFSET.matcher(typed);
        if (!form.matches()) {
            throw new DateTimeException("Not an offset");
        }
        int sign = form.group(1).equals("-") ? -1 : 1;
        int seconds = form.group(4) == null ? 0 : Integer.parseInt(form.group(4));
        return ZoneOffset.ofTotalSeconds(
                sign * (Integer.parseInt(form.group(2)) * 3600 + Integer.parseInt(form.group(3)) * 60 + seconds));
    }
}
