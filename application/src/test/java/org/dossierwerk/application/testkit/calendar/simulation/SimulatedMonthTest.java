package org.dossierwerk.application.testkit.calendar.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("BEY-14")
class SimulatedMonthTest {

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_went_wrong_in_a_month_the_calendars_are_right_in_the_end(long seed) {
        var outcome = SimulatedMonth.of(seed);

        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.creatingCalls())
                .allSatisfy(calls -> assertThat(calls).isLessThanOrEqualTo(2));
        assertThat(outcome.mishaps()).isPositive();
        assertThat(outcome.crashes()).isPositive();
        assertThat(outcome.notices()).isPositive();
    }

    @Test
    void some_of_what_owners_did_is_found_through_a_notice() {
        assertThat(SimulatedMonth.of(7).throughNotices()).isPositive();
    }

    @Test
    void the_same_seed_gives_the_same_month() {
        assertThat(SimulatedMonth.of(26)).isEqualTo(SimulatedMonth.of(26));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }
}
