package org.dossierwerk.application.testkit.calendar.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("BEY-14")
class SimulatedMonthTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_went_wrong_in_a_month_the_calendars_are_right_in_the_end(long seed) {
        var outcome = SimulatedMonth.of(seed);

        System.out.println(
                outcome.done() + " requests " + outcome.requests() + " mishaps " + outcome.mishaps() + " crashes "
                        + outcome.crashes() + " most creating " + java.util.Collections.max(outcome.creatingCalls()));
        assertThat(outcome.wrong()).isEmpty();
    }
}
