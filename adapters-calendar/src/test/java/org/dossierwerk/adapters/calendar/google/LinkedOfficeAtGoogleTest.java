package org.dossierwerk.adapters.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.linked.LinkedOfficeContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinkedOfficeAtGoogleTest implements LinkedOfficeContract {

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final GoogleSystem system = new GoogleSystem(clock);
    private final LinkedOffice house = new LinkedOffice(clock, system.provider());

    @Override
    public CalendarSystem system() {
        return system;
    }

    @Override
    public LinkedOffice house() {
        return house;
    }

    @AfterEach
    void stop() {
        system.close();
        assertThat(system.laboratory().complaints()).isEmpty();
    }

    @Test
    @Tag("O-1")
    void what_may_stand_there_already_is_looked_for_before_it_is_created_again() {
        house.link(system);
        system.faults().orElseThrow().loseNextAnswer();
        house.plan("2026-11-24T10:00");
        house.write();
        assertThat(system.laboratory().writings().creatingCalls()).containsExactly(1);

        house.after(Duration.ofMinutes(2));

        assertThat(system.laboratory().writings().creatingCalls()).containsExactly(1);
        assertThat(system.owner().all(system.calendar())).hasSize(1);
        assertThat(house.view(house.anna).waiting()).isZero();
    }
}
