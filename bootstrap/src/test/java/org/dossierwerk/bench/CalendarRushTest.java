package org.dossierwerk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Clock;
import java.util.function.Function;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedRush;
import org.dossierwerk.application.testkit.calendar.simulation.SimulatedSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A small round of what {@code ./bench --parts=calendars} does with five thousand appointments in each calendar system. */
@Tag("CT-06")
@Tag("CT-35")
@Tag("CT-36")
@Tag("BEY-14")
class CalendarRushTest {

    private static final int APPOINTMENTS = 40;

    @Test
    void in_memory_each_appointment_stands_there_once_whatever_goes_wrong() {
        each_appointment_stands_there_once("memory");
    }

    @Test
    void in_the_laboratory_of_Graph_each_appointment_stands_there_once_whatever_goes_wrong() {
        each_appointment_stands_there_once("graph");
    }

    @Test
    void in_the_laboratory_of_Google_each_appointment_stands_there_once_whatever_goes_wrong() {
        each_appointment_stands_there_once("google");
    }

    @Test
    void at_a_real_server_each_appointment_stands_there_once_whatever_goes_wrong() {
        assumeTrue(RealRadicale.isInstalled(), "No Radicale here (Debian: radicale)");
        each_appointment_stands_there_once("radicale");
    }

    private static void each_appointment_stands_there_once(String system) {
        Function<Clock, SimulatedSystem> opening = RushFigures.systems().get(system);

        var outcome = SimulatedRush.of(7, APPOINTMENTS, opening::apply);

        assertThat(outcome.broken()).isEmpty();
        assertThat(outcome.mishapsInAll()).isGreaterThan(APPOINTMENTS / 2);
    }
}
