package org.dossierwerk.adapters.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.linked.LinkedOfficeContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** By domain-wide delegation (O-7): an adviser is linked without giving leave in a browser. */
@Tag("O-7")
class LinkedOfficeAtDelegatedGoogleTest implements LinkedOfficeContract {

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final GoogleSystem system = GoogleSystem.delegated(clock);
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
}
