package org.dossierwerk.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.dossierwerk.domain.office.WorkingDays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24,       , Europe/Amsterdam, 2026-11-23T23:00:00Z",
        "2026-11-24, 09:00, Europe/Amsterdam, 2026-11-24T08:00:00Z",
        // The clock skips from two to three.
        "2027-03-28, 02:30, Europe/Amsterdam, 2027-03-28T01:30:00Z",
        // The clock shows half past two twice; the first of both.
        "2026-10-25, 02:30, Europe/Berlin,    2026-10-25T00:30:00Z",
        // The day begins at one in the morning.
        "2026-03-29,       , Asia/Beirut,      2026-03-28T22:00:00Z"
    })
    @Tag("SCN-07")
    @Tag("SCN-08")
    void its_moment_is_the_start_of_the_day_or_the_time_by_the_offices_clock(
            LocalDate on, LocalTime at, ZoneId zone, Instant moment) {
        assertThat(new Execution(on, at, zone).moment()).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-03, -1, 2026-12-01",
        "2026-12-03, -3, 2026-11-27",
        "2026-11-27,  1, 2026-11-30",
        "2026-12-01,  1, 2026-12-03",
        "2026-12-05,  0, 2026-12-05"
    })
    @Tag("SCN-15")
    void working_days_leave_out_weekends_and_closing_days(LocalDate day, int count, LocalDate expected) {
        var calendar = new WorkingDays(Set.of(LocalDate.parse("2026-12-02")));
        assertThat(calendar.plus(day, count)).isEqualTo(expected);
    }
}
