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

        assertThat(outcome.broken()).isEmpty();
        assertThat(outcome.mishapsInAll()).isGreaterThan(100);
    }

    @Test
    void the_same_seed_gives_the_same_rush() {
        assertThat(SimulatedRush.of(26, 40)).isEqualTo(SimulatedRush.of(26, 40));
    }
}
