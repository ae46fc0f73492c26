package org.dossierwerk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("BEY-15")
class AgreedTimeTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void keeps_what_the_clock_shows_and_the_instant_it_meant() {
        var time = AgreedTime.at(LocalDateTime.parse("2026-11-24T11:00"), ZoneId.of("Europe/Amsterdam"), HOUR, null);

        assertThat(time.start()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(time.wallTime()).isEqualTo(LocalDateTime.parse("2026-11-24T11:00"));
        assertThat(time.offset()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(time.stillHolds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Amsterdam", "Europe/Berlin"})
    void a_time_that_the_clock_skips_in_spring_is_refused(String zone) {
        assertThatThrownBy(() -> AgreedTime.at(LocalDateTime.parse("2027-03-28T02:30"), ZoneId.of(zone), HOUR, null))
                .isInstanceOf(InvalidValue.class)
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo("time.skipped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Amsterdam", "Europe/Berlin"})
    void a_time_that_the_clock_shows_twice_in_autumn_needs_a_choice(String zone) {
        var twice = LocalDateTime.parse("2027-10-31T02:30");

        assertThatThrownBy(() -> AgreedTime.at(twice, ZoneId.of(zone), HOUR, null))
                .isInstanceOf(InvalidValue.class)
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo("time.twice");
        assertThat(AgreedTime.at(twice, ZoneId.of(zone), HOUR, ZoneOffset.ofHours(2))
                        .start())
                .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(AgreedTime.at(twice, ZoneId.of(zone), HOUR, ZoneOffset.ofHours(1))
                        .start())
                .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @Test
    void the_offset_of_another_zone_is_refused_and_never_shifts_the_time() {
        assertThatThrownBy(() -> AgreedTime.at(
                        LocalDateTime.parse("2026-11-24T11:00"),
                        ZoneId.of("Europe/Amsterdam"),
                        HOUR,
                        ZoneOffset.ofHours(-5)))
                .extracting(e -> ((Refusal) e).code())
                .isEqualTo("time.offsetMismatch");
    }

    @Test
    void an_hour_lasts_an_hour_across_the_change_of_the_clock() {
        var time = AgreedTime.at(
                LocalDateTime.parse("2027-10-31T01:30"), ZoneId.of("Europe/Amsterdam"), Duration.ofHours(2), null);

        assertThat(time.end()).isEqualTo(time.start().plus(Duration.ofHours(2)));
        assertThat(time.endInZone().toLocalDateTime()).isEqualTo(LocalDateTime.parse("2027-10-31T02:30"));
        assertThat(time.endInZone().getOffset()).isEqualTo(ZoneOffset.ofHours(1));
    }

    @Test
    void a_later_change_of_the_rules_shows_as_a_difference() {
        var agreedUnderOldRules = new AgreedTime(
                LocalDateTime.parse("2026-11-24T11:00"),
                ZoneId.of("Europe/Amsterdam"),
                Instant.parse("2026-11-24T09:00:00Z"),
                HOUR);

        assertThat(agreedUnderOldRules.stillHolds()).isFalse();
        assertThat(agreedUnderOldRules.startInZone().toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2026-11-24T11:00"));
        assertThat(agreedUnderOldRules.offset()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void an_end_that_is_not_after_the_start_is_refused() {
        for (var duration : new Duration[] {Duration.ZERO, Duration.ofMinutes(-30)}) {
            assertThatThrownBy(() -> AgreedTime.at(
                            LocalDateTime.parse("2026-11-24T11:00"), ZoneId.of("Europe/Amsterdam"), duration, null))
                    .extracting(e -> ((Refusal) e).code())
                    .isEqualTo("time.endsBeforeStart");
        }
    }
}
