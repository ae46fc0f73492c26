package org.dossierwerk.adapters.calendar.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars that somebody wrote to do harm (HOSTILE G) cost bounded time, and never make anybody free. */
@Tag("BEY-16")
class OccurrencesHostileTest {

    /** Many times what it takes on a busy machine; without bounds it would be years. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private static final TimeSlot YEAR =
            new TimeSlot(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2027-12-01T00:00:00Z"));

    private static List<Occurrence> within(String calendar) {
        return assertTimeoutPreemptively(
                LONG, () -> new Occurrences(ZoneId.of("Europe/Berlin"), Set.of()).within(YEAR, calendar));
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:x\r\nDTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static String numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;BYDAY=MO",
                "FREQ=HOURLY;BYMINUTE=0,1,2,3",
                "FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5",
                "FREQ=DAILY;COUNT=999999999;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=HOURLY;COUNT=999999999;BYMONTH=2;BYMONTHDAY=30"
            })
    void what_cannot_be_told_time_by_time_is_uncertain_until_the_end_of_the_window(String rule) {
        var calendar = event("RRULE:" + rule).replace("2026112", "0001112");

        assertThat(within(calendar)).anySatisfy(one -> {
            assertThat(one.availability()).isEqualTo(Availability.UNCERTAIN);
            assertThat(one.slot().end()).isEqualTo(YEAR.end());
        });
    }

    @Test
    void a_rule_that_names_every_second_of_a_year_costs_less_than_a_moment() {
        var rule = "RRULE:FREQ=YEARLY;COUNT=1;BYMONTH=%s;BYMONTHDAY=%s;BYHOUR=%s;BYMINUTE=%s;BYSECOND=%s"
                .formatted(numbers(1, 12), numbers(1, 31), numbers(0, 23), numbers(0, 59), numbers(0, 59));
        within(event(rule));

        assertThat(Stream.generate(() -> tookOnce(event(rule))).limit(5).min(Comparator.naturalOrder()))
                .as("but for what a busy machine held up")
                .hasValueSatisfying(took -> assertThat(took).isLessThan(Duration.ofMillis(200)));
    }

    private static Duration tookOnce(String calendar) {
        long before = System.nanoTime();
        assertThat(within(calendar)).hasSize(1);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    @Test
    void many_hostile_series_in_one_object_share_the_steps() {
        var one = event("RRULE:FREQ=DAILY;COUNT=999999999;BYMONTH=2;BYMONTHDAY=30")
                .replace("2026112", "0001112");
        var many = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            many.append(one.replace("UID:x", "UID:" + i));
        }

        assertThat(within(many.toString())).hasSize(5_000);
    }

    @Test
    void a_zone_that_changes_every_second_is_no_zone() {
        var zone = "BEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                + "RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

        assertThat(within(zone + event().replace("DTSTART:", "DTSTART;TZID=Z:").replace("0Z", "0")))
                .extracting(Occurrence::availability)
                .containsExactly(Availability.UNCERTAIN);
    }

    @Test
    void components_within_components_without_end_are_passed_over() {
        assertThat(within("BEGIN:VCALENDAR\r\n".repeat(10_000) + event())).hasSize(1);
        assertThat(within("BEGIN:X-A\r\n".repeat(10_000) + event("BEGIN:VALARM\r\n".repeat(10_000))))
                .hasSize(1);
        assertThat(within("BEGIN:VEVENT\r\n".repeat(10_000) + event())).hasSize(1);
    }

    @Test
    void endless_lines_and_lists_are_read_once() {
        assertThat(within(event("DESCRIPTION:" + "x".repeat(10_000_000)))).hasSize(1);
        assertThat(within(event("EXDATE:" + "20270101T090000Z,".repeat(200_000))))
                .hasSize(1);
        assertThat(within(event("RRULE:FREQ=DAILY;BYDAY=" + "MO,".repeat(100_000) + "TU")))
                .isNotEmpty();
        assertThat(within(event("DTEND;" + "X;".repeat(1_000_000) + "Y=1:20261124T100000Z")))
                .hasSize(1);
        assertThat(within(event("DTSTART;TZID=" + "/".repeat(1_000_000) + ":20261124T090000")))
                .hasSize(1);
    }

    @Test
    void a_time_that_cannot_be_read_is_not_taken_for_free() {
        assertThatThrownBy(() -> within(event().replace("DTSTART:20261124T", "DTSTART:soon")))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> within(event().replace("DTEND:20261124T", "DTEND:later")))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> within(event().replace("DTSTART:20261124", "DTSTART:20261324")))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void whatever_a_line_says_something_comes_of_it_in_time() {
        var lines = List.of(
                "DTSTART;VALUE=DATE:20261124",
                "DTEND;TZID=Z:20261124T100000",
                "DURATION:P1W1D",
                "RRULE:FREQ=YEARLY;BYWEEKNO=-53,53;BYSETPOS=-1;WKST=SU",
                "RRULE:FREQ=WEEKLY;INTERVAL=999999999;UNTIL=99991231",
                "RRULE:FREQ=MONTHLY;BYMONTHDAY=-31;BYDAY=-5SU,+53MO",
                "RDATE;VALUE=PERIOD:20261124T100000Z/P1D,/,20261125",
                "EXDATE:00010101,99991231T235960Z",
                "RECURRENCE-ID;RANGE=THISANDFUTURE:00010101T000000Z",
                "RECURRENCE-ID:99991231",
                "BEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:DAYLIGHT\r\nDTSTART:00010101\r\nTZOFFSETFROM:+2359\r\nTZOFFSETTO:-1",
                "STATUS:",
                ":",
                ";=:",
                "END:VEVENT");
        var random = new Random(20_261_122);
        for (int i = 0; i < 2_000; i++) {
            var calendar = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                var line = lines.get(random.nextInt(lines.size()));
                calendar.append(random.nextInt(4) > 0 ? line : mangled(line, random))
                        .append("\r\n");
                if (random.nextInt(5) == 0) {
                    calendar.append("BEGIN:VEVENT\r\n");
                }
            }
            attempt("BEGIN:VEVENT\r\nDTSTART:20261124T090000Z\r\n" + calendar);
        }
    }

    private static String mangled(String line, Random random) {
        int at = random.nextInt(line.length());
        return line.substring(0, at) + (char) (' ' + random.nextInt(95)) + line.substring(at + random.nextInt(2));
    }

    private static void attempt(String calendar) {
        try {
            for (var one : new Occurrences(ZoneId.of("Europe/Berlin"), Set.of()).within(YEAR, calendar)) {
                assertThat(one.slot().overlaps(YEAR)).as(calendar).isTrue();
            }
        } catch (UnreadableEvent allowed) {
            assertThat(allowed).hasMessageStartingWith("Not a time");
        }
    }
}
