package org.dossierwerk.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.Whom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A run planned for half past two in the nights in which that moment is not there, or is there twice (RELIABILITY 2). */
class NightsOfTheClockChangeTest {

    private static final LocalTime HALF_PAST_TWO = LocalTime.of(2, 30);

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private DossierItem.OfAppointment meeting;

    @BeforeEach
    void an_appointment() {
        var dossier = office.aDossier(TestOffice.emmaAndDaan());
        meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2027-11-10T10:00"));
    }

    @Test
    @Tag("SCN-08")
    @Tag("INV-7")
    void a_moment_that_is_skipped_comes_as_much_later_as_the_clock_goes_forward() {
        plan(LocalDate.of(2027, 3, 28));
        assertThat(doneAt("2027-03-28T01:29:59Z")).isZero();
        assertThat(doneAt("2027-03-28T01:30:00Z")).isEqualTo(1);
        assertThat(doneAt("2027-03-28T02:30:00Z")).isEqualTo(1);
    }

    @Test
    @Tag("SCN-08")
    @Tag("INV-7")
    void a_moment_that_comes_twice_counts_the_first_time_only() {
        plan(LocalDate.of(2027, 10, 31));
        assertThat(doneAt("2027-10-31T00:29:59Z")).isZero();
        assertThat(doneAt("2027-10-31T00:30:00Z")).isEqualTo(1);
        assertThat(doneAt("2027-10-31T01:30:00Z")).isEqualTo(1);
    }

    private void plan(LocalDate night) {
        var scenario = work.aScenario("Inkomen", TestWork.document(work.aKind("Salarisstrook"), Whom.DOSSIER));
        work.startOn(meeting, night, HALF_PAST_TWO, scenario);
    }

    /** How often it was carried out by then, seen by what it asked for as well. */
    private long doneAt(String instant) {
        office.clock.set(Instant.parse(instant));
        work.runDue();
        long done = office.desk().scenarioRuns().of(meeting).stream()
                .filter(line -> line.run().status() == RunStatus.DONE)
                .count();
        assertThat(work.rows(meeting)).hasSize((int) done);
        return done;
    }
}
