package org.dossierwerk.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.domain.office.WorkingDays;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FreeHoursTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final WorkingHours HOURS = new WorkingHours(LocalTime.of(8, 30), LocalTime.of(17, 0));
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final WorkingDays ALWAYS = new WorkingDays(Set.of());
    private static final Duration HOUR = Duration.ofHours(1);

    private static TimeSlot slot(String from, String until) {
        return new TimeSlot(
                LocalDateTime.parse(from).atZone(ZONE).toInstant(),
                LocalDateTime.parse(until).atZone(ZONE).toInstant());
    }

    private static FreeHours without(TimeSlot... taken) {
        return new FreeHours(HOURS, ZONE, ALWAYS, List.of(taken));
    }

    @Test
    void the_first_whole_hour_after_opening_on_the_next_working_day_comes_first() {
        assertThat(without().firstWholeHourAfter(FRIDAY, HOUR)).isEqualTo(LocalDateTime.parse("2026-11-30T09:00"));
    }

    @Test
    void a_meeting_ends_before_the_office_closes() {
        var busy = slot("2026-11-30T08:00", "2026-11-30T15:30");
        assertThat(without(busy).firstWholeHourAfter(FRIDAY, HOUR)).isEqualTo(LocalDateTime.parse("2026-11-30T16:00"));
        assertThat(without(busy).firstWholeHourAfter(FRIDAY, Duration.ofMinutes(61)))
                .isEqualTo(LocalDateTime.parse("2026-12-01T09:00"));
    }

    @Test
    void an_adviser_without_any_free_hour_is_proposed_the_opening() {
        var busy = slot("2026-11-27T00:00", "2026-12-31T00:00");
        assertThat(without(busy).firstWholeHourAfter(FRIDAY, HOUR)).isEqualTo(LocalDateTime.parse("2026-11-30T08:30"));
    }

    @Test
    void the_nearest_free_times_are_offered_soonest_first_and_apart() {
        var wanted = slot("2026-11-30T10:00", "2026-11-30T11:00");
        var now = LocalDateTime.parse("2026-11-27T10:00").atZone(ZONE).toInstant();
        assertThat(without(wanted).near(wanted, now, 3))
                .containsExactly(
                        slot("2026-11-30T09:00", "2026-11-30T10:00"),
                        slot("2026-11-30T11:00", "2026-11-30T12:00"),
                        slot("2026-11-30T12:00", "2026-11-30T13:00"));
    }

    @Test
    void nothing_that_has_begun_is_offered_and_a_full_day_leads_to_the_next() {
        var wanted = slot("2026-11-30T10:00", "2026-11-30T17:00");
        var now = LocalDateTime.parse("2026-11-30T09:45").atZone(ZONE).toInstant();
        assertThat(without(wanted).near(wanted, now, 1)).containsExactly(slot("2026-12-01T08:30", "2026-12-01T15:30"));
    }

    @Test
    void hours_follow_the_clock_on_the_wall_over_a_change_of_it() {
        var beforeSpring = LocalDate.of(2027, 3, 26);
        assertThat(without().firstWholeHourAfter(beforeSpring, HOUR))
                .isEqualTo(LocalDateTime.parse("2027-03-29T09:00"));
        var night = new FreeHours(new WorkingHours(LocalTime.of(0, 0), LocalTime.of(6, 0)), ZONE, ALWAYS, List.of());
        var wanted = slot("2027-10-29T02:00", "2027-10-29T02:30");
        assertThat(night.near(wanted, wanted.start().minusSeconds(1), 500))
                .allSatisfy(free -> assertThat(free.duration()).isEqualTo(Duration.ofMinutes(30)));
    }

    @Test
    @Tag("BEY-04")
    void the_next_free_times_begin_on_the_day_itself_and_go_on_over_the_weekend() {
        var now = LocalDateTime.parse("2026-11-27T14:00").atZone(ZONE).toInstant();
        assertThat(without(slot("2026-11-27T14:30", "2026-11-27T15:30")).next(FRIDAY, HOUR, now, 3))
                .containsExactly(
                        slot("2026-11-27T15:30", "2026-11-27T16:30"),
                        slot("2026-11-30T08:30", "2026-11-30T09:30"),
                        slot("2026-11-30T09:30", "2026-11-30T10:30"));
    }

    @Test
    void days_on_which_the_office_is_closed_are_passed_over() {
        var monday = LocalDate.of(2026, 11, 30);
        var closedOnMonday = new FreeHours(HOURS, ZONE, new WorkingDays(Set.of(monday)), List.of());
        assertThat(closedOnMonday.firstWholeHourAfter(FRIDAY, HOUR)).isEqualTo(LocalDateTime.parse("2026-12-01T09:00"));

        var threeWeeks = FRIDAY.datesUntil(FRIDAY.plusDays(21)).collect(Collectors.toSet());
        var closedForLong = new FreeHours(HOURS, ZONE, new WorkingDays(threeWeeks), List.of());
        assertThat(closedForLong.firstWholeHourAfter(FRIDAY, HOUR)).isEqualTo(LocalDateTime.parse("2026-12-18T08:30"));
    }

    @Test
    void on_the_day_the_clock_changes_a_meeting_ends_before_closing_by_the_clock() {
        var cairo = ZoneId.of("Africa/Cairo");
        var night = new FreeHours(new WorkingHours(LocalTime.of(0, 0), LocalTime.of(3, 0)), cairo, ALWAYS, List.of());
        var thursday = LocalDate.of(2027, 4, 29);
        var friday = thursday.plusDays(1);
        var now = thursday.atStartOfDay(cairo).toInstant();
        assertThat(night.next(friday, Duration.ofMinutes(90), now, 1))
                .containsExactly(new TimeSlot(
                        friday.atTime(1, 0).atZone(cairo).toInstant(),
                        friday.atTime(2, 30).atZone(cairo).toInstant()));
        assertThat(night.next(friday, Duration.ofMinutes(150), now, 1))
                .as("on Friday the night has two hours")
                .containsExactly(new TimeSlot(
                        friday.plusDays(3).atStartOfDay(cairo).toInstant(),
                        friday.plusDays(3).atTime(2, 30).atZone(cairo).toInstant()));
    }
}
