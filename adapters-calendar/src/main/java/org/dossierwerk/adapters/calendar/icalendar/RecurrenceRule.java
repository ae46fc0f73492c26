package org.dossierwerk.adapters.calendar.icalendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How something recurs, as it was written (RFC 5545 §3.3.10).
 *
 * @param count how often, or 0 for no limit
 * @param until as it was written, or empty
 */
record RecurrenceRule(
        Frequency frequency,
        int interval,
        int count,
        String until,
        Map<Part, Set<Integer>> by,
        List<Weekday> byDay,
        DayOfWeek weekStart) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,5}");
    private static final Pattern LARGE = Pattern.compile("\\d{1,9}");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");

    /** How often. */
    enum Frequency {
        SECONDLY,
        MINUTELY,
        HOURLY,
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /** What a rule narrows down by numbers, and which numbers there are. */
    enum Part {
        BYMONTH(1, 12),
        BYWEEKNO(-53, 53),
        BYYEARDAY(-366, 366),
        BYMONTHDAY(-31, 31),
        BYHOUR(0, 23),
        BYMINUTE(0, 59),
        BYSECOND(0, 60),
        BYSETPOS(-366 * 24, 366 * 24);

        private final int least;
        private final int most;

        Part(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    /**
     * @param nth of its month or year, counted from the end when negative; 0 for each
     */
    record Weekday(int nth, DayOfWeek day) {}

    /** A rule that makes no sense. */
    private static final class Nonsense extends RuntimeException {
        Nonsense() {
            super(null, null, false, false);
        }
    }

    /** Empty when it makes no sense. */
    static Optional<RecurrenceRule> read(String typed) {
        var parts = new HashMap<String, String>();
        for (var part : typed.toUpperCase(Locale.ROOT).split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        try {
            return Optional.of(new RecurrenceRule(
                    frequency(parts.getOrDefault("FREQ", "")),
                    positive(parts.getOrDefault("INTERVAL", "1")),
                    parts.containsKey("COUNT") ? positive(parts.get("COUNT")) : 0,
                    parts.getOrDefault("UNTIL", ""),
                    numbers(parts),
                    weekdays(parts.get("BYDAY")),
                    weekdays(parts.getOrDefault("WKST", "MO")).get(0).day()));
        } catch (Nonsense nonsense) {
            return Optional.empty();
        }
    }

    Set<Integer> by(Part part) {
        return by.getOrDefault(part, Set.of());
    }

    boolean narrows(Part... parts) {
        for (var part : parts) {
            if (by.containsKey(part)) {
                return true;
            }
        }
        return false;
    }

    private static Frequency frequency(String typed) {
        for (var frequency : Frequency.values()) {
            if (frequency.name().equals(typed)) {
                return frequency;
            }
        }
        throw new Nonsense();
    }

    private static int positive(String typed) {
        int number = LARGE.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        if (number < 1) {
            throw new Nonsense();
        }
        return number;
    }

    private static Map<Part, Set<Integer>> numbers(Map<String, String> parts) {
        var by = new HashMap<Part, Set<Integer>>();
        for (var part : Part.values()) {
            if (parts.containsKey(part.name())) {
                var numbers = new TreeSet<Integer>();
                for (var typed : parts.get(part.name()).split(",")) {
                    numbers.add(number(typed.strip(), part));
                }
                by.put(part, numbers);
            }
        }
        return by;
    }

    private static int number(String typed, Part part) {
        if (!NUMBER.matcher(typed).matches()) {
            throw new Nonsense();
        }
        int number = Integer.parseInt(typed);
        if (number < part.least || number > part.most) {
            throw new Nonsense();
        }
        return part == Part.BYSECOND ? Math.min(59, number) : number;
    }

    private static List<Weekday> weekdays(@Nullable String list) {
        var days = new ArrayList<Weekday>();
        for (var typed : list == null ? new String[0] : list.split(",")) {
            var form = WEEKDAY.matcher(typed.strip());
            if (!form.matches()) {
                throw new Nonsense();
            }
            days.add(new Weekday(form.group(1) == null ? 0 : Integer.parseInt(form.group(1)), day(form.group(2))));
        }
        return days;
    }

    private static DayOfWeek day(String letters) {
        for (var day : DayOfWeek.values()) {
            if (day.name().startsWith(letters)) {
                return day;
            }
        }
        throw new Nonsense();
    }
}
