package org.dossierwerk.application.testkit.calendar.graph;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * On which days a series is (https://learn.microsoft.com/graph/api/resources/patternedrecurrence, and recurrencepattern and
 * recurrencerange there).
 */
final class Recurrence {

    private final JsonNode pattern;
    private final LocalDate first;
    private final LocalDate last;
    private final int times;

    private Recurrence(JsonNode pattern, LocalDate first, LocalDate last, int times) {
        this.pattern = pattern;
        this.first = first;
        this.last = last;
        this.times = times;
    }

    /** @throws GraphRefusal when it is none */
    static Recurrence of(JsonNode recurrence) {
        var pattern = recurrence.path("pattern");
        var range = recurrence.path("range");
        if (pattern.path("interval").asInt(0) < 1 || !range.path("startDate").isString()) {
            throw new GraphRefusal(400, "ErrorPropertyValidationFailure", "A series wants interval and startDate");
        }
        var first = LocalDate.parse(range.path("startDate").asString());
        return switch (range.path("type").asString("")) {
            case "endDate" ->
                new Recurrence(
                        pattern, first, LocalDate.parse(range.path("endDate").asString("")), Integer.MAX_VALUE);
            case "numbered" ->
                new Recurrence(
                        pattern, first, LocalDate.MAX, range.path("numberOfOccurrences").asInt(0));
            case "noEnd" -> new Recurrence(pattern, first, LocalDate.MAX, Integer.MAX_VALUE);
            default -> throw new GraphRefusal(400, "ErrorPropertyValidationFailure", "A series wants a range");
        };
    }

    /** Its days up to that one. */
    List<LocalDate> days(LocalDate until) {
        var days = new ArrayList<LocalDate>();
        var end = last.isBefore(until) ? last : until;
        for (var day = first; !day.isAfter(end) && days.size() < times; day = day.plusDays(1)) {
            if (has(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private boolean has(LocalDate day) {
        int interval = pattern.path("interval").asInt();
        return switch (pattern.path("type").asString("")) {
            case "daily" -> ChronoUnit.DAYS.between(first, day) % interval == 0;
            case "weekly" -> weekdays().contains(day.getDayOfWeek()) && weeks(day) % interval == 0;
            case "absoluteMonthly" -> months(day) % interval == 0 && isDayOfMonth(day);
            case "relativeMonthly" -> months(day) % interval == 0 && isIndexed(day);
            case "absoluteYearly" -> months(day) % (12 * interval) == 0 && isMonth(day) && isDayOfMonth(day);
            case "relativeYearly" -> isMonth(day) && isIndexed(day);
            default -> throw new GraphRefusal(400, "ErrorPropertyValidationFailure", "Not a pattern");
        };
    }

    private long weeks(LocalDate day) {
        var begins = day(pattern.path("firstDayOfWeek").asString("sunday"));
        return ChronoUnit.WEEKS.between(
                first.with(TemporalAdjusters.previousOrSame(begins)), day.with(TemporalAdjusters.previousOrSame(begins)));
    }

    private long months(LocalDate day) {
        return ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
    }

    private boolean isMonth(LocalDate day) {
        return day.getMonthValue() == pattern.path("month").asInt();
    }

    private boolean isDayOfMonth(LocalDate day) {
        return day.getDayOfMonth() == Math.min(pattern.path("dayOfMonth").asInt(), day.lengthOfMonth());
    }

    private boolean isIndexed(LocalDate day) {
        var index = List.of("first", "second", "third", "fourth")
                .indexOf(pattern.path("index").asString("first"));
        boolean there = index < 0
                ? day.getDayOfMonth() > day.lengthOfMonth() - 7
                : (day.getDayOfMonth() - 1) / 7 == index;
        return there && weekdays().contains(day.getDayOfWeek());
    }

    private Set<DayOfWeek> weekdays() {
        var days = new TreeSet<DayOfWeek>();
        pattern.path("daysOfWeek").forEach(day -> days.add(day(day.asString())));
        return days;
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
