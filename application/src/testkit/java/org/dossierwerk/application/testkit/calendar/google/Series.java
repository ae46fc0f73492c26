package org.dossierwerk.application.testkit.calendar.google;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The occurrences of a recurring event (<a href="https://developers.google.com/workspace/calendar/api/concepts/events-calendars">
 * Events</a>, RFC 5545). The rules that people's calendars are made of; what else there is, it refuses to know.
 */
final class Series {

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);
    private static final Set<String> PARTS =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST");
    private static final int MOST = 5000;

    private final JsonNode master;
    private final ZoneId zone;
    private final boolean allDay;
    private final LocalDateTime first;

    private Series(JsonNode master, ZoneId calendar) {
        this.master = master;
        this.allDay = Times.allDay(master.get("start"));
        this.zone = Times.zone(master.get("start"), calendar);
        this.first = allDay
                ? LocalDate.parse(master.get("start").get("date").asString()).atStartOfDay()
                : LocalDateTime.ofInstant(Times.moment(master.get("start"), calendar), zone);
    }

    static boolean is(JsonNode event) {
        return event.has("recurrence") && !event.get("recurrence").isEmpty();
    }

    /** @throws Refusal when it is not understood */
    static void require(JsonNode event, ZoneId calendar) {
        if (!is(event)) {
            return;
        }
        if (!Times.allDay(event.get("start"))
                && !(event.get("start").has("timeZone") && event.get("end").has("timeZone"))) {
            throw Refusal.badRequest("required", "Missing time zone definition for start time.");
        }
        try {
            new Series(event, calendar).starts(Instant.EPOCH);
        } catch (RuntimeException e) {
            throw e instanceof Refusal ? e : Refusal.badRequest("invalid", "Invalid recurrence rule.");
        }
    }

    /** Each occurrence that begins before the end, as an event of its own, exceptions not considered. */
    static List<ObjectNode> instances(ObjectNode master, ZoneId calendar, Instant end) {
        var series = new Series(master, calendar);
        return series.starts(end).stream().map(series::instance).toList();
    }

    private ObjectNode instance(LocalDateTime start) {
        var instance = master.deepCopy().asObject();
        instance.remove("recurrence");
        instance.put("recurringEventId", master.get("id").asString());
        if (allDay) {
            long days = ChronoUnit.DAYS.between(
                    first.toLocalDate(),
                    LocalDate.parse(master.get("end").get("date").asString()));
            var day = start.toLocalDate();
            instance.put("id", master.get("id").asString() + "_" + Times.BASIC_DATE.format(day));
            instance.putObject("start").put("date", day.toString());
            instance.putObject("end").put("date", day.plusDays(days).toString());
            instance.putObject("originalStartTime").put("date", day.toString());
        } else {
            var moment = start.atZone(zone).toInstant();
            var length = ChronoUnit.SECONDS.between(
                    Times.moment(master.get("start"), zone), Times.moment(master.get("end"), zone));
            instance.put(
                    "id",
                    master.get("id").asString() + "_" + Times.BASIC.format(moment.atOffset(ZoneOffset.UTC)) + "Z");
            time(instance.putObject("start"), moment);
            time(instance.putObject("end"), moment.plusSeconds(length));
            time(instance.putObject("originalStartTime"), moment);
        }
        return instance;
    }

    private void time(ObjectNode target, Instant moment) {
        target.put("dateTime", moment.toString()).put("timeZone", zone.getId());
    }

    private TreeSet<LocalDateTime> starts(Instant end) {
        var last = LocalDateTime.ofInstant(end, zone);
        var starts = new TreeSet<LocalDateTime>();
        starts.add(first);
        var except = new TreeSet<LocalDateTime>();
        for (var line : master.get("recurrence")) {
            var text = line.asString();
            int colon = text.indexOf(':');
            var name = colon < 0 ? text : text.substring(0, colon).split(";")[0];
            switch (name) {
                case "RRULE" -> rule(text.substring(colon + 1), last, starts);
                case "RDATE" -> starts.addAll(dates(text));
                case "EXDATE" -> except.addAll(dates(text));
                default -> throw Refusal.badRequest("invalid", "Invalid recurrence rule: " + text);
            }
        }
        starts.removeAll(except);
        starts.removeIf(start -> !start.isBefore(last));
        return starts;
    }

    private List<LocalDateTime> dates(String line) {
        int colon = line.indexOf(':');
        var parameters = line.substring(0, colon);
        var named = Arrays.stream(parameters.split(";"))
                .filter(parameter -> parameter.startsWith("TZID="))
                .map(parameter -> ZoneId.of(parameter.substring(5)))
                .findFirst()
                .orElse(zone);
        return Arrays.stream(line.substring(colon + 1).split(","))
                .map(text -> date(text, named))
                .toList();
    }

    private LocalDateTime date(String text, ZoneId named) {
        if (text.length() == 8) {
            var day = LocalDate.parse(text, Times.BASIC_DATE);
            return allDay ? day.atStartOfDay() : day.atTime(first.toLocalTime());
        }
        boolean utc = text.endsWith("Z");
        var wall = LocalDateTime.parse(utc ? text.substring(0, text.length() - 1) : text, Times.BASIC);
        return wall.atZone(utc ? ZoneOffset.UTC : named)
                .withZoneSameInstant(zone)
                .toLocalDateTime();
    }

    private void rule(String text, LocalDateTime last, Set<LocalDateTime> into) {
        var parts = new HashMap<String, String>();
        for (var part : text.split(";")) {
            var pair = part.split("=", 2);
            if (!PARTS.contains(pair[0])) {
                throw Refusal.badRequest("invalid", "The laboratory does not know this part of a rule: " + part);
            }
            parts.put(pair[0], pair[1]);
        }
        int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        int count = Integer.parseInt(parts.getOrDefault("COUNT", String.valueOf(MOST)));
        var until = parts.containsKey("UNTIL") ? until(parts.get("UNTIL")) : LocalDateTime.MAX;
        var limit = until.isBefore(last) ? until : last;
        int found = 0;
        for (int step = 0; found < count && step < MOST; step++) {
            var period = period(parts, step * interval);
            if (period.isAfter(limit.plusDays(1))) {
                return;
            }
            for (var start : within(parts, period)) {
                if (!start.isBefore(first) && found < count) {
                    found++;
                    if (!start.isAfter(limit)) {
                        into.add(start);
                    }
                }
            }
        }
    }

    private LocalDateTime until(String text) {
        return text.length() == 8
                ? LocalDate.parse(text, Times.BASIC_DATE).atTime(LocalTime.MAX)
                : date(text, zone);
    }

    /** The first moment of the day, week, month or year that far from the first. */
    private LocalDateTime period(Map<String, String> parts, int steps) {
        return switch (parts.get("FREQ")) {
            case "DAILY" -> first.plusDays(steps);
            case "WEEKLY" ->
                first.with(TemporalAdjusters.previousOrSame(DAYS.get(parts.getOrDefault("WKST", "MO"))))
                        .plusWeeks(steps);
            case "MONTHLY" -> first.withDayOfMonth(1).plusMonths(steps);
            case "YEARLY" -> first.withDayOfMonth(1).plusYears(steps);
            default -> throw Refusal.badRequest("invalid", "The laboratory does not know this frequency");
        };
    }

    private List<LocalDateTime> within(Map<String, String> parts, LocalDateTime period) {
        var days = parts.get("BYDAY");
        var month = parts.get("BYMONTH");
        if (month != null && first.getMonthValue() != Integer.parseInt(month)) {
            throw Refusal.badRequest("invalid", "The laboratory knows BYMONTH only as the month of the start");
        }
        return switch (parts.get("FREQ")) {
            case "DAILY" -> List.of(period);
            case "WEEKLY" -> {
                var week = new TreeSet<LocalDateTime>();
                for (var day : days == null ? Set.of(first.getDayOfWeek()) : weekdays(days)) {
                    week.add(period.with(TemporalAdjusters.nextOrSame(day)));
                }
                yield List.copyOf(week);
            }
            default -> inMonth(parts, days, period);
        };
    }

    private static Set<DayOfWeek> weekdays(String days) {
        var all = new TreeSet<DayOfWeek>();
        for (var day : days.split(",")) {
            all.add(DAYS.get(day));
        }
        return all;
    }

    private List<LocalDateTime> inMonth(
            Map<String, String> parts, @Nullable String days, LocalDateTime month) {
        var found = new ArrayList<LocalDateTime>();
        if (days != null) {
            for (var day : days.split(",")) {
                var weekday = DAYS.get(day.substring(day.length() - 2));
                int ordinal = Integer.parseInt(day.substring(0, day.length() - 2));
                var start = month.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
                if (start.getMonth() == month.getMonth()) {
                    found.add(start);
                }
            }
        } else {
            int day = Integer.parseInt(parts.getOrDefault("BYMONTHDAY", String.valueOf(first.getDayOfMonth())));
            if (day <= month.toLocalDate().lengthOfMonth()) {
                found.add(month.withDayOfMonth(day));
            }
        }
        found.sort(null);
        return found;
    }
}
