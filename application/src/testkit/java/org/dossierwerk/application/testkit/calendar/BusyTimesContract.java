package org.dossierwerk.application.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.testkit.calendar.ForeignEvent.Shown;
import org.dossierwerk.application.testkit.calendar.ForeignEvent.Weekly;
import org.dossierwerk.application.testkit.calendar.ForeignEvent.ZoneForm;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an office may expect of a calendar system that tells when the owner is not free ({@link
 * org.dossierwerk.application.port.calendar.provider.Capability#BUSY_TIMES}): the same times as any other system, whatever it is
 * that stands there, and never free where nothing is known. Where the system tells its changes as well, whoever reads those comes
 * to the same times.
 */
public interface BusyTimesContract {

    /** The one of this test; the same on each call. */
    CalendarSystem system();

    @Test
    @Tag("CT-24")
    @Tag("CAL-7")
    default void times_are_merged_and_in_order() {
        add(ForeignEvent.at("Late", at(8, 16, 0), at(8, 17, 0)));
        add(ForeignEvent.at("Touching", at(8, 10, 0), at(8, 11, 0)));
        add(ForeignEvent.at("First", at(8, 9, 0), at(8, 10, 0)));
        add(ForeignEvent.at("Overlapping", at(8, 10, 30), at(8, 12, 0)));
        add(ForeignEvent.at("Within", at(8, 9, 15), at(8, 9, 30)));
        add(ForeignEvent.at("Perhaps", at(8, 11, 30), at(8, 13, 0)).shown(Shown.TENTATIVE));
        add(ForeignEvent.at("Reminder", at(8, 14, 0), at(8, 15, 0)).shown(Shown.FREE));

        tells(
                day(2027, 2, 8),
                taken(Availability.BUSY, at(8, 9, 0), at(8, 12, 0)),
                taken(Availability.TENTATIVE, at(8, 11, 30), at(8, 13, 0)),
                taken(Availability.BUSY, at(8, 16, 0), at(8, 17, 0)));
    }

    @Test
    @Tag("CT-24")
    default void all_calendars_that_count_are_looked_at_and_no_other() {
        add(ForeignEvent.at("Here", at(8, 9, 0), at(8, 10, 0)));
        system().owner().add(system().otherCalendar(), ForeignEvent.at("There", at(8, 10, 0), at(8, 11, 0)));

        assertThat(busy(Set.of(system().calendar(), system().otherCalendar()), day(2027, 2, 8)).times())
                .containsExactly(taken(Availability.BUSY, at(8, 9, 0), at(8, 11, 0)));
        assertThat(busy(Set.of(system().otherCalendar()), day(2027, 2, 8)).times())
                .containsExactly(taken(Availability.BUSY, at(8, 10, 0), at(8, 11, 0)));
    }

    @Test
    @Tag("CT-25")
    default void a_whole_day_is_the_day_of_the_calendars_zone() {
        add(ForeignEvent.days("Spring", LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 29)));
        add(ForeignEvent.days("Autumn", LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 25)));

        var spring = day(2026, 3, 29);
        var autumn = day(2026, 10, 25);
        assertThat(spring.duration()).isEqualTo(Duration.ofHours(23));
        assertThat(autumn.duration()).isEqualTo(Duration.ofHours(25));
        tells(
                year(),
                new ChangeFeed.Occurrence(spring, Availability.BUSY),
                new ChangeFeed.Occurrence(autumn, Availability.BUSY));
    }

    @Test
    @Tag("CT-25")
    default void days_on_end_block_all_of_them() {
        add(ForeignEvent.days("Leave", LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 10)));

        tells(month(), taken(Availability.BUSY, at(8, 0, 0), at(11, 0, 0)));
    }

    @Test
    @Tag("CT-26")
    default void a_weekly_series_keeps_its_time_on_the_clock() {
        var first = LocalDateTime.of(2026, 3, 19, 9, 0);
        add(ForeignEvent.at("Team", first, first.plusHours(1)).every(Weekly.times(34)));

        var expected = new ArrayList<ChangeFeed.Occurrence>();
        for (int week = 0; week < 34; week++) {
            var start = first.plusWeeks(week);
            expected.add(taken(Availability.BUSY, start, start.plusHours(1)));
        }
        tells(year(), expected.toArray(ChangeFeed.Occurrence[]::new));
        assertThat(expected.get(1).slot().start()).hasToString("2026-03-26T08:00:00Z");
        assertThat(expected.get(2).slot().start()).hasToString("2026-04-02T07:00:00Z");
        assertThat(expected.get(33).slot().start()).hasToString("2026-11-05T08:00:00Z");
    }

    @Test
    @Tag("CT-27")
    default void a_series_has_its_exceptions() {
        var weekly = new Weekly(
                5,
                List.of(LocalDate.of(2027, 2, 8)),
                List.of(LocalDate.of(2027, 2, 15)),
                List.of(new Weekly.Moved(LocalDate.of(2027, 2, 22), at(23, 14, 0), at(23, 16, 30))));
        add(ForeignEvent.at("Team", at(1, 9, 0), at(1, 10, 0)).every(weekly));

        tells(
                new TimeSlot(instant(at(1, 0, 0)), instant(at(1, 0, 0).plusMonths(2))),
                taken(Availability.BUSY, at(1, 9, 0), at(1, 10, 0)),
                taken(Availability.BUSY, at(23, 14, 0), at(23, 16, 30)),
                taken(Availability.BUSY, at(1, 9, 0).plusMonths(1), at(1, 10, 0).plusMonths(1)));
    }

    @Test
    @Tag("CT-27")
    default void of_a_series_only_what_lies_in_the_window_is_told() {
        add(ForeignEvent.at("Team", at(1, 9, 0), at(1, 10, 0)).every(Weekly.times(8)));

        assertThat(busy(day(2027, 2, 15)).times()).containsExactly(taken(Availability.BUSY, at(15, 9, 0), at(15, 10, 0)));
    }

    @Test
    @Tag("CT-28")
    default void a_time_that_the_clock_skips_is_as_much_later_as_the_clock_skips() {
        var first = LocalDateTime.of(2026, 3, 22, 2, 30);
        add(ForeignEvent.at("Night", first, first.plusMinutes(15)).every(Weekly.times(2)));

        tells(
                year(),
                taken(Availability.BUSY, first, first.plusMinutes(15)),
                new ChangeFeed.Occurrence(slot("2026-03-29T01:30:00Z", 15), Availability.BUSY));
    }

    @Test
    @Tag("CT-28")
    default void of_a_time_that_the_clock_shows_twice_the_first_is_meant() {
        var first = LocalDateTime.of(2026, 10, 18, 2, 30);
        add(ForeignEvent.at("Night", first, first.plusMinutes(15)).every(Weekly.times(2)));

        tells(
                year(),
                taken(Availability.BUSY, first, first.plusMinutes(15)),
                new ChangeFeed.Occurrence(slot("2026-10-25T00:30:00Z", 15), Availability.BUSY));
    }

    @Test
    @Tag("CT-29")
    default void a_time_in_another_zone_is_the_right_instant() {
        add(ForeignEvent.at("Call", at(8, 9, 0), at(8, 10, 0)).in(ZoneId.of("America/New_York"), ZoneForm.NAMED));

        tells(month(), new ChangeFeed.Occurrence(slot("2027-02-08T14:00:00Z", 60), Availability.BUSY));
    }

    @Test
    @Tag("CT-29")
    @Tag("CAL-8")
    default void a_time_in_a_zone_by_its_windows_name_is_the_right_instant() {
        add(ForeignEvent.at("Call", at(8, 9, 0), at(8, 10, 0)).in(ZoneId.of("America/New_York"), ZoneForm.WINDOWS));

        tells(month(), new ChangeFeed.Occurrence(slot("2027-02-08T14:00:00Z", 60), Availability.BUSY));
    }

    @Test
    @Tag("CT-29")
    @Tag("CAL-8")
    default void a_time_in_a_zone_that_is_spelled_out_is_the_right_instant() {
        add(ForeignEvent.at("Call", at(8, 9, 0), at(8, 10, 0)).in(ZoneId.of("America/New_York"), ZoneForm.SPELLED_OUT));

        tells(month(), new ChangeFeed.Occurrence(slot("2027-02-08T14:00:00Z", 60), Availability.BUSY));
    }

    @Test
    @Tag("CT-29")
    default void a_time_in_no_zone_is_that_of_the_calendar() {
        add(ForeignEvent.at("Lunch", at(8, 12, 0), at(8, 13, 0)).in(CalendarSystem.ZONE, ZoneForm.FLOATING));

        tells(month(), taken(Availability.BUSY, at(8, 12, 0), at(8, 13, 0)));
    }

    @Test
    @Tag("CT-29")
    @Tag("CAL-8")
    default void a_time_in_a_zone_that_nobody_knows_is_uncertain_and_not_lost() {
        add(ForeignEvent.at("Somewhere", at(8, 9, 0), at(8, 10, 0)).in(CalendarSystem.ZONE, ZoneForm.UNKNOWN));

        var times = busy(month()).times();

        assertThat(times).hasSize(1);
        assertThat(times.get(0).availability()).isEqualTo(Availability.UNCERTAIN);
        assertThat(times.get(0).slot().overlaps(taken(Availability.BUSY, at(8, 9, 0), at(8, 10, 0)).slot()))
                .isTrue();
        asTheFeedTells(month(), times);
    }

    @Test
    @Tag("CT-30")
    default void a_window_includes_its_start_and_not_its_end() {
        add(ForeignEvent.at("Ends as it starts", at(8, 8, 0), at(8, 9, 0)));
        add(ForeignEvent.at("Crosses", at(8, 11, 30), at(8, 13, 0)));
        add(ForeignEvent.at("Starts as it ends", at(8, 14, 0), at(8, 15, 0)));

        assertThat(busy(new TimeSlot(instant(at(8, 9, 0)), instant(at(8, 12, 0)))).times())
                .containsExactly(taken(Availability.BUSY, at(8, 11, 30), at(8, 13, 0)));
        assertThat(busy(new TimeSlot(instant(at(8, 12, 0)), instant(at(8, 14, 0)))).times())
                .containsExactly(taken(Availability.BUSY, at(8, 11, 30), at(8, 13, 0)));
    }

    @Test
    @Tag("CT-32")
    @Tag("CAL-7")
    default void whoever_is_free_is_not_busy() {
        add(ForeignEvent.at("Free", at(8, 8, 0), at(8, 9, 0)).shown(Shown.FREE));
        add(ForeignEvent.at("Elsewhere", at(8, 10, 0), at(8, 11, 0)).shown(Shown.WORKING_ELSEWHERE));
        add(ForeignEvent.at("Declined", at(8, 12, 0), at(8, 13, 0)).shown(Shown.DECLINED));
        add(ForeignEvent.at("Cancelled", at(8, 14, 0), at(8, 15, 0)).shown(Shown.CANCELLED));

        tells(month());
    }

    @Test
    @Tag("CT-32")
    @Tag("CAL-7")
    default void whoever_is_out_of_office_or_may_be_there_is_not_free() {
        add(ForeignEvent.at("Out", at(8, 8, 0), at(8, 9, 0)).shown(Shown.OUT_OF_OFFICE));
        add(ForeignEvent.at("Perhaps", at(8, 10, 0), at(8, 11, 0)).shown(Shown.TENTATIVE));
        add(ForeignEvent.at("Private", at(8, 12, 0), at(8, 13, 0)).asPrivate());

        tells(
                month(),
                taken(Availability.BUSY, at(8, 8, 0), at(8, 9, 0)),
                taken(Availability.TENTATIVE, at(8, 10, 0), at(8, 11, 0)),
                taken(Availability.BUSY, at(8, 12, 0), at(8, 13, 0)));
    }

    @Test
    @Tag("CT-33")
    @Tag("CAL-7")
    default void a_calendar_that_cannot_be_read_is_named_and_the_others_are_told() {
        var closed = system().owner().addCalendar("Closed");
        add(ForeignEvent.at("Here", at(8, 9, 0), at(8, 10, 0)));
        system().owner().add(closed, ForeignEvent.at("Nobody knows", at(8, 12, 0), at(8, 13, 0)));
        system().faults()
                .orElseGet(() -> Assumptions.abort("Nothing can be made to go wrong here"))
                .makeUnreadable(closed);

        var busy = busy(Set.of(system().calendar(), system().otherCalendar(), closed), month());

        assertThat(busy.unreadable()).containsOnlyKeys(closed);
        assertThat(busy.times()).containsExactly(taken(Availability.BUSY, at(8, 9, 0), at(8, 10, 0)));
    }

    @Test
    @Tag("CT-33")
    default void a_calendar_that_is_gone_is_not_free() {
        system().owner().dropCalendar(system().otherCalendar());

        assertThat(busy(Set.of(system().calendar(), system().otherCalendar()), month()).unreadable())
                .containsOnlyKeys(system().otherCalendar());
    }

    @Test
    @Tag("CT-34")
    default void a_long_window_is_told_as_one() {
        var start = LocalDateTime.of(2026, 1, 1, 0, 0);
        add(ForeignEvent.at("First", start.plusHours(9), start.plusHours(10)));
        add(ForeignEvent.days("Away", LocalDate.of(2026, 2, 20), LocalDate.of(2026, 3, 20)));
        add(ForeignEvent.days("Away again", LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 20)));
        add(ForeignEvent.at("Last", start.plusDays(360).plusHours(9), start.plusDays(360).plusHours(10)));

        tells(
                year(),
                taken(Availability.BUSY, start.plusHours(9), start.plusHours(10)),
                taken(Availability.BUSY, LocalDateTime.of(2026, 2, 20, 0, 0), LocalDateTime.of(2026, 3, 21, 0, 0)),
                taken(Availability.BUSY, LocalDateTime.of(2026, 4, 20, 0, 0), LocalDateTime.of(2026, 5, 21, 0, 0)),
                taken(Availability.BUSY, start.plusDays(360).plusHours(9), start.plusDays(360).plusHours(10)));
    }

    private void add(ForeignEvent event) {
        system().owner().add(system().calendar(), event);
    }

    private void tells(TimeSlot window, ChangeFeed.Occurrence... taken) {
        var busy = busy(window);
        assertThat(busy.times()).containsExactly(taken);
        assertThat(busy.unreadable()).isEmpty();
        asTheFeedTells(window, busy.times());
    }

    private void asTheFeedTells(TimeSlot window, List<ChangeFeed.Occurrence> times) {
        if (system().provider() instanceof ChangeFeed feed) {
            var mirror = new Mirror(feed, system().account(), system().calendar(), window);
            mirror.catchUp();
            assertThat(mirror.taken()).isEqualTo(times);
        }
    }

    private BusyTimes.Busy busy(TimeSlot window) {
        return busy(Set.of(system().calendar()), window);
    }

    private BusyTimes.Busy busy(Set<String> calendars, TimeSlot window) {
        return ((BusyTimes) system().provider()).busy(system().account(), calendars, window);
    }

    private static ChangeFeed.Occurrence taken(Availability availability, LocalDateTime start, LocalDateTime end) {
        return new ChangeFeed.Occurrence(new TimeSlot(instant(start), instant(end)), availability);
    }

    private static TimeSlot slot(String start, int minutes) {
        var from = Instant.parse(start);
        return new TimeSlot(from, from.plusSeconds(60L * minutes));
    }

    private static TimeSlot day(int year, int month, int day) {
        var first = LocalDate.of(year, month, day).atStartOfDay();
        return new TimeSlot(instant(first), instant(first.plusDays(1)));
    }

    private static TimeSlot month() {
        return new TimeSlot(instant(at(1, 0, 0)), instant(at(1, 0, 0).plusMonths(1)));
    }

    private static TimeSlot year() {
        var first = LocalDateTime.of(2026, 1, 1, 0, 0);
        return new TimeSlot(instant(first), instant(first.plusYears(1)));
    }

    /** In February 2027, which begins on a Monday. */
    private static LocalDateTime at(int day, int hour, int minute) {
        return LocalDateTime.of(2027, 2, day, hour, minute);
    }

    private static Instant instant(LocalDateTime wallTime) {
        return wallTime.atZone(CalendarSystem.ZONE).toInstant();
    }
}
