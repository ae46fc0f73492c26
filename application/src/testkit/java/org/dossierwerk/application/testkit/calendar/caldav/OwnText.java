package org.dossierwerk.application.testkit.calendar.caldav;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;

/** Events as the calendar programs of others write them. */
public final class OwnText {

    static final String BERLIN =
            zone("Europe/Berlin", "+0100", "+0200", "1025T030000", "0329T020000", "-1SU", "-1SU", 10, 3);

    private static final String NEW_YORK_RULES =
            zone("%s", "-0500", "-0400", "1101T020000", "0308T020000", "1SU", "2SU", 11, 3);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private OwnText() {}

    private static String zone(
            String name,
            String standard,
            String summer,
            String from,
            String to,
            String nth,
            String nthTo,
            int month,
            int monthTo) {
        return """
                BEGIN:VTIMEZONE
                TZID:%s
                BEGIN:STANDARD
                DTSTART:1970%s
                RRULE:FREQ=YEARLY;BYMONTH=%d;BYDAY=%s
                TZOFFSETFROM:%s
                TZOFFSETTO:%s
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:1970%s
                RRULE:FREQ=YEARLY;BYMONTH=%d;BYDAY=%s
                TZOFFSETFROM:%s
                TZOFFSETTO:%s
                END:DAYLIGHT
                END:VTIMEZONE
                """.formatted(name, from, month, nth, summer, standard, to, monthTo, nthTo, standard, summer);
    }

    /** For the calendar as a whole. */
    public static String ofCalendar() {
        return lines("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Owner//EN\n" + BERLIN + "END:VCALENDAR\n");
    }

    static String lines(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    public static String of(ForeignEvent event, String owner) {
        var uid = UUID.randomUUID() + "@owner";
        var text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Owner//EN\n").append(described(event));
        text.append("BEGIN:VEVENT\nUID:")
                .append(uid)
                .append("\nDTSTAMP:20260101T000000Z\nSUMMARY:")
                .append(event.title())
                .append("\nLOCATION:" + ForeignEvent.PLACE + "\nDESCRIPTION:" + ForeignEvent.REMARKS);
        text.append('\n').append(times(event, event.start(), event.end()));
        event.series().ifPresent(weekly -> {
            text.append("RRULE:FREQ=WEEKLY;COUNT=").append(weekly.times()).append('\n');
            weekly.leftOut()
                    .forEach(day -> text.append(
                            time("EXDATE", event, day.atTime(event.start().toLocalTime()))));
        });
        text.append(shown(event, owner)).append("END:VEVENT\n");
        event.series().ifPresent(weekly -> {
            weekly.calledOff().forEach(day -> {
                var start = day.atTime(event.start().toLocalTime());
                var end = start.plus(Duration.between(event.start(), event.end()));
                text.append(override(uid, event, start, start, end, "STATUS:CANCELLED\n"));
            });
            weekly.moved()
                    .forEach(moved -> text.append(override(
                            uid,
                            event,
                            moved.day().atTime(event.start().toLocalTime()),
                            moved.start(),
                            moved.end(),
                            "")));
        });
        return lines(text.append("END:VCALENDAR\n").toString());
    }

    private static String override(
            String uid,
            ForeignEvent event,
            LocalDateTime instead,
            LocalDateTime start,
            LocalDateTime end,
            String more) {
        return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20260101T000000Z\nSUMMARY:" + event.title() + "\n"
                + time("RECURRENCE-ID", event, instead) + times(event, start, end) + more + "END:VEVENT\n";
    }

    private static String described(ForeignEvent event) {
        boolean newYork = event.zone().equals(ZoneId.of("America/New_York"));
        return switch (event.written()) {
            case NAMED -> event.wholeDays() ? "" : newYork ? NEW_YORK_RULES.formatted("America/New_York") : BERLIN;
            case SPELLED_OUT -> NEW_YORK_RULES.formatted("Our own time");
            case WINDOWS, UNKNOWN, FLOATING -> "";
        };
    }

    private static String times(ForeignEvent event, LocalDateTime start, LocalDateTime end) {
        return time("DTSTART", event, start) + time("DTEND", event, end);
    }

    private static String time(String property, ForeignEvent event, LocalDateTime time) {
        if (event.wholeDays()) {
            return property + ";VALUE=DATE:" + DAY.format(time) + "\n";
        }
        return property + zoneOf(event) + ":" + LOCAL.format(time) + "\n";
    }

    private static String zoneOf(ForeignEvent event) {
        return switch (event.written()) {
            case NAMED -> ";TZID=" + event.zone();
            case WINDOWS -> ";TZID=Eastern Standard Time";
            case SPELLED_OUT -> ";TZID=Our own time";
            case UNKNOWN -> ";TZID=Nobody knows";
            case FLOATING -> "";
        };
    }

    private static String shown(ForeignEvent event, String owner) {
        var confidential = event.confidential() ? "CLASS:PRIVATE\nCONTACT:" + ForeignEvent.GUEST + "\n" : "";
        return confidential
                + switch (event.shown()) {
                    case BUSY -> "";
                    case TENTATIVE -> "STATUS:TENTATIVE\n";
                    case FREE -> "TRANSP:TRANSPARENT\n";
                    case CANCELLED -> "STATUS:CANCELLED\n";
                    case OUT_OF_OFFICE -> "X-MICROSOFT-CDO-BUSYSTATUS:OOF\n";
                    case WORKING_ELSEWHERE -> "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE\n";
                    case DECLINED ->
                        "ORGANIZER;SCHEDULE-AGENT=NONE:mailto:boss@elsewhere.test\n"
                                + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:boss@elsewhere.test\n"
                                + "ATTENDEE;PARTSTAT=DECLINED:mailto:" + owner + "\n";
                };
    }

    /** The same object with its event at another time, in the owner's zone. */
    public static String moved(String object, LocalDateTime start, LocalDateTime end) {
        var at = ";TZID=" + CalendarSystem.ZONE + ":";
        var described = object.contains("TZID:" + CalendarSystem.ZONE)
                ? object
                : object.replaceFirst("BEGIN:VEVENT", BERLIN + "BEGIN:VEVENT");
        return inEvent(described, line -> {
            if (line.startsWith("DTSTART")) {
                return "DTSTART" + at + LOCAL.format(start);
            }
            return line.startsWith("DTEND") ? "DTEND" + at + LOCAL.format(end) : line;
        });
    }

    /** Changes the lines of events, and none of those that describe zones or alarms. */
    public static String inEvent(String object, UnaryOperator<String> change) {
        var open = new ArrayDeque<String>();
        var text = new StringBuilder();
        for (var line : object.lines().toList()) {
            if (line.startsWith("BEGIN:")) {
                open.push(line.substring(6));
            } else if (line.startsWith("END:")) {
                open.pop();
            }
            text.append("VEVENT".equals(open.peek()) ? change.apply(line) : line)
                    .append("\r\n");
        }
        return text.toString();
    }
}
