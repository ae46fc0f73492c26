package org.dossierwerk.adapters.calendar.icalendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads times, and knows which clock each of them goes by. */
final class Stamps {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z)?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?");

    private final WallClock floating;
    private final Map<String, ZoneRules> described = new HashMap<>();
    private final Map<String, WallClock> clocks = new HashMap<>();

    /**
     * @param floating whose clock tells times without a zone
     * @param zones as the calendar describes them
     */
    Stamps(ZoneId floating, List<Component> zones) {
        this.floating = WallClock.of(floating);
        for (var zone : zones) {
            ZoneReader.rules(zone).ifPresent(rules -> described.putIfAbsent(zone.value("TZID"), rules));
        }
    }

    /** Empty when it is not written as a time. */
    Optional<Stamp> one(ContentLine line) {
        return read(line.value(), line);
    }

    /** Those of a list; what is not written as a time is left out. */
    List<Stamp> all(ContentLine line) {
        var stamps = new ArrayList<Stamp>();
        for (var typed : line.value().split(",")) {
            read(typed.strip(), line).ifPresent(stamps::add);
        }
        return stamps;
    }

    /** A time on the line's clock. */
    Optional<Stamp> read(String typed, ContentLine line) {
        var form = FORM.matcher(typed);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.of(number(form.group(1)), number(form.group(2)), number(form.group(3)));
            boolean day = form.group(4) == null || line.parameter("VALUE").equalsIgnoreCase("DATE");
            if (day) {
                return Optional.of(new Stamp(date.atStartOfDay(), floating, true));
            }
            var wall = time(date, number(form.group(4)), number(form.group(5)), form.group(6));
            return Optional.of(
                    new Stamp(wall, form.group(7) == null ? clock(line.parameter("TZID")) : WallClock.UTC, false));
        } catch (DateTimeException notThere) {
            return Optional.empty();
        }
    }

    /** Some write 24:00, and leap seconds are allowed. */
    private static LocalDateTime time(LocalDate date, int hour, int minute, String second) {
        if (hour == 24 && minute == 0) {
            return date.plusDays(1).atStartOfDay();
        }
        return date.atTime(hour, minute, second == null ? 0 : Math.min(59, number(second)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private WallClock clock(String name) {
        return name.isEmpty() ? floating : clocks.computeIfAbsent(name, this::named);
    }

    private WallClock named(String name) {
        return ZoneNames.zone(name)
                .map(WallClock::of)
                .or(() -> Optional.ofNullable(described.get(name)).map(rules -> new WallClock(rules, true)))
                .or(() -> offset(name))
                .orElse(new WallClock(floating.rules(), false));
    }

    private static Optional<WallClock> offset(String name) {
        try {
            return OFFSET.matcher(name).matches() ? Optional.of(WallClock.of(ZoneId.of(name))) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
