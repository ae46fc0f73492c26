package org.dossierwerk.application.testkit.calendar.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A small round of what {@code ./bench --parts=calendars} does with five thousand. */
@Tag("BEY-14")
class SimulatedRushTest {

    @Test
    void of_two_hundred_appointments_that_are_moved_and_cancelled_each_stands_there_once() {
        var outcome = SimulatedRush.of(1, 200);

        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.creatingCalls())
                .allSatisfy(calls -> assertThat(calls).isLessThanOrEqualTo(2));
        assertThat(outcome.mishaps()).isGreaterThan(100);
    }
}
