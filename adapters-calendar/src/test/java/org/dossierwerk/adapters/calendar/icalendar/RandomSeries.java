package org.dossierwerk.adapters.calendar.icalendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Random;
import java.util.StringJoiner;

/** Series as nobody would think of them, of the kinds that the judges understand; each is made of its seed alone. */
final class RandomSeries {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final String ZONE = """
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:STANDARD
            DTSTART:16011028T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010325T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    private final Random random;
    private final LocalDateTime start;

    private RandomSeries(long seed) {
        random = new Random(seed * 7919);
        start = LocalDate.of(2026, 1, 1)
                .plusDays(random.nextInt(365))
                .atTime(8 + random.nextInt(10), 15 * random.nextInt(4));
    }

    static String of(long seed) {
        return new RandomSeries(seed).text();
    }

    private String text() {
        var lines = new StringJoiner("\n", "", "\n");
        lines.add(
                "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Random//EN\n" + ZONE + "BEGIN:VEVENT\nUID:random@example.org");
        lines.add("DTSTAMP:20260101T000000Z");
        lines.add("DTSTART;TZID=Europe/Berlin:" + STAMP.format(start));
        lines.add("DTEND;TZID=Europe/Berlin:" + STAMP.format(start.plusMinutes(15L + 15 * random.nextInt(8))));
        lines.add("RRULE:" + rule() + end());
        // Of several, ical.js passes over those after one that names no time of the series.
        if (random.nextBoolean()) {
            lines.add("EXDATE;TZID=Europe/Berlin:" + STAMP.format(start.plusDays(random.nextInt(60))));
        }
        lines.add("END:VEVENT\nEND:VCALENDAR");
        return lines.toString().replace("\n", "\r\n");
    }

    /** One that names its first time, because readers disagree about the others. */
    private String rule() {
        var weekday = start.getDayOfWeek().name().substring(0, 2);
        int nth = (start.getDayOfMonth() - 1) / 7 + 1;
        int month = start.getMonthValue();
        int interval = 1 + random.nextInt(4);
        return switch (random.nextInt(8)) {
            case 0 -> "FREQ=DAILY;INTERVAL=" + interval;
            case 1 -> "FREQ=WEEKLY;INTERVAL=" + interval;
            case 2 ->
                "FREQ=WEEKLY;WKST=" + (random.nextBoolean() ? "MO" : "SU") + ";INTERVAL=" + interval + ";BYDAY="
                        + weekday + "," + other(weekday);
            case 3 -> "FREQ=MONTHLY;INTERVAL=" + interval + ";BYMONTHDAY=" + start.getDayOfMonth();
            case 4 -> "FREQ=MONTHLY;INTERVAL=" + interval + ";BYDAY=" + nth + weekday;
            case 5 -> "FREQ=MONTHLY;BYDAY=" + weekday + ";BYSETPOS=" + nth;
            case 6 -> "FREQ=YEARLY;BYMONTH=" + month + ";BYMONTHDAY=" + start.getDayOfMonth();
            default -> "FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=" + nth + weekday;
        };
    }

    private String other(String weekday) {
        var day = start.toLocalDate().with(ChronoField.DAY_OF_WEEK, 1 + random.nextInt(7));
        var name = day.getDayOfWeek().name().substring(0, 2);
        return name.equals(weekday) ? weekday.equals("MO") ? "TU" : "MO" : name;
    }

    private String end() {
        return switch (random.nextInt(3)) {
            case 0 -> ";COUNT=" + (1 + random.nextInt(30));
            case 1 -> ";UNTIL=" + STAMP.format(start.plusDays(random.nextInt(500))) + "Z";
            default -> "";
        };
    }
}
