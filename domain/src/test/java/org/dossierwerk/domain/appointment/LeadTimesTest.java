package org.dossierwerk.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.dossierwerk.domain.shared.InvalidValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BEY-16")
class LeadTimesTest {

    @Test
    void the_farthest_comes_first_and_none_comes_twice() {
        assertThat(new LeadTimes(List.of(2, 168, 24, 2)).hours()).containsExactly(168, 24, 2);
    }

    @Test
    void less_than_an_hour_more_than_sixty_days_and_more_than_twenty_are_refused() {
        for (var refused : List.of(List.of(0), List.of(60 * 24 + 1), Collections.nCopies(21, 1))) {
            assertThatThrownBy(() -> new LeadTimes(refused)).isInstanceOf(InvalidValue.class);
        }
        assertThat(new LeadTimes(List.of(1, 60 * 24)).hours()).hasSize(2);
    }

    /** The clocks go back in the night before: a day is 24 hours all the same. */
    @Test
    void a_day_is_24_hours_also_when_the_clocks_change() {
        assertThat(LeadTimes.moment(Instant.parse("2026-10-25T09:00:00Z"), 24))
                .isEqualTo(Instant.parse("2026-10-24T09:00:00Z"));
    }
}
