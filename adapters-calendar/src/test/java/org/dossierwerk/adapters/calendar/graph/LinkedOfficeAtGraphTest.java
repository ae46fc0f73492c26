package org.dossierwerk.adapters.calendar.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.LinkedOfficeContract;
import org.junit.jupiter.api.AfterEach;

class LinkedOfficeAtGraphTest implements LinkedOfficeContract {

    private final GraphSystem system = GraphSystem.byLeave();
    private final LinkedOffice house = new LinkedOffice(SettableClock.at(Moments.NOW), system.provider());

    @Override
    public CalendarSystem system() {
        return system;
    }

    @Override
    public LinkedOffice house() {
        return house;
    }

    /** Its owner withdraws it at Microsoft. */
    @Override
    public boolean takesLeaveBack() {
        return false;
    }

    @AfterEach
    void nothing_was_asked_that_no_document_describes() {
        system.close();
        assertThat(system.laboratory.complaints()).isEmpty();
    }
}
