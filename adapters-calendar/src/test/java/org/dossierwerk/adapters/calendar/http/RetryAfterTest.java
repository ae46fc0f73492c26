package org.dossierwerk.adapters.calendar.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CAL-10")
class RetryAfterTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "3600 | 3600",
                "' 30 ' | 30",
                "31,120 | 120",
                "120, 31 | 120",
                "Fri, 20 Nov 2026 09:02:00 GMT | 120",
                "Fri, 20 Nov 2026 08:59:00 GMT | 0"
            })
    void a_server_asks_to_wait_in_seconds_or_until_a_date_and_of_several_the_longest_counts(
            String header, long seconds) {
        assertThat(RetryAfter.read(header, clock)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "9999999999", "2026-11-20T09:02:00Z"})
    void anything_else_asks_for_nothing(String header) {
        assertThat(RetryAfter.read(header, clock)).isNull();
    }

    @Test
    void neither_does_silence() {
        assertThat(RetryAfter.read(null, clock)).isNull();
    }
}
