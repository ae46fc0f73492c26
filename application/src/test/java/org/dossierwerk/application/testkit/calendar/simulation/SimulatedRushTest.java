package org.dossierwerk.application.testkit.calendar.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BEY-14")
class SimulatedRushTest {

    @Test
    void two_hundred_appointments_that_are_moved_and_cancelled_stand_there_once() {
        var outcome = SimulatedRush.of(1, Integer.getInteger("rush", 200));

        System.out.println("requests " + outcome.requests() + " mishaps " + outcome.mishaps() + " crashes "
                + outcome.crashes() + " most " + Collections.max(outcome.creatingCalls()));
        assertThat(outcome.wrong()).isEmpty();
        assertThat(Collections.max(outcome.creatingCalls())).isLessThanOrEqualTo(2);
    }
}
