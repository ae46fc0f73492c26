package org.dossierwerk.bench;

import static org.dossierwerk.bench.Report.text;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.dossierwerk.adapters.calendar.icalendar.Occurrences;
import org.dossierwerk.domain.shared.TimeSlot;

/** How fast the events of linked calendars are read and told time by time, next to ical4j that does the same. */
final class ExpansionSpeed {

    private static final int ROUNDS = 5;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final TimeSlot WINDOW =
            new TimeSlot(Instant.parse("2026-11-15T00:00:00Z"), Instant.parse("2027-12-20T00:00:00Z"));
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final List<String> RULES = List.of(
            "",
            "",
            "",
            "",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;BYDAY=MO,WE",
            "FREQ=DAILY",
            "FREQ=MONTHLY",
            "FREQ=YEARLY");

    private final List<String> calendars = new ArrayList<>();

    ExpansionSpeed(int events, long seed) {
        var random = new Random(seed);
        for (int i = 0; i < events; i++) {
            calendars.add(calendar(i, random));
        }
    }

    /**
     * @param ours occurrences we told
     * @param theirs those that ical4j told
     */
    record Figures(int events, int ours, double seconds, int theirs, double theirSeconds) {

        String section() {
            return text(
                    """
                    %,d events of a linked calendar, 400 days, one thread: median of %d rounds in turn

                    | | occurrences | s | events a second |
                    | --- | --- | --- | --- |
                    | read and told by us | %,d | %.2f | %,.0f |
                    | by ical4j 4.4.0 | %,d | %.2f | %,.0f |

                    ical4j : ours %.1f""",
                    events,
                    ROUNDS,
                    ours,
                    seconds,
                    events / seconds,
                    theirs,
                    theirSeconds,
                    events / theirSeconds,
                    theirSeconds / seconds);
        }
    }

    Figures measure() throws IOException, ParserException {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        int told = 0;
        int toldByThem = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            told = ours();
            long between = System.nanoTime();
            toldByThem = theirs();
            if (round > 0) {
                ours.add((between - start) / 1e9);
                theirs.add((System.nanoTime() - between) / 1e9);
            }
        }
        return new Figures(calendars.size(), told, median(ours), toldByThem, median(theirs));
    }

    private int ours() {
        var reader = new Occurrences(ZONE, Set.of());
        return calendars.stream()
                .mapToInt(calendar -> reader.within(WINDOW, calendar).size())
                .sum();
    }

    private int theirs() throws IOException, ParserException {
        var window = new Period<>(WINDOW.start().atZone(ZONE), WINDOW.end().atZone(ZONE));
        int told = 0;
        for (var calendar : calendars) {
            var read = new CalendarBuilder().build(new StringReader(calendar));
            for (VEvent event : read.<VEvent>getComponents(Component.VEVENT)) {
                told += event.calculateRecurrenceSet(window).size();
            }
        }
        return told;
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private static String calendar(int number, Random random) {
        var rule = RULES.get(random.nextInt(RULES.size()));
        var start = LocalDateTime.of(rule.isEmpty() ? 2027 : 2024, 1, 1, 8, 0)
                .plusDays(random.nextInt(330))
                .plusMinutes(15L * random.nextInt(36));
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Bench//EN
                BEGIN:VEVENT
                UID:%d@bench
                DTSTAMP:20261101T000000Z
                SUMMARY:Meeting with somebody about something
                DTSTART;TZID=Europe/Amsterdam:%s
                DTEND;TZID=Europe/Amsterdam:%s
                %sEND:VEVENT
                END:VCALENDAR
                """.formatted(
                        number,
                        STAMP.format(start),
                        STAMP.format(start.plusMinutes(45)),
                        rule.isEmpty() ? "" : "RRULE:" + rule + "\n")
                .replace("\n", "\r\n");
    }
}
