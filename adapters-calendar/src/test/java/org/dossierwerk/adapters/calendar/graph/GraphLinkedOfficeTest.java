package org.dossierwerk.adapters.calendar.graph;

import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.LinkedOfficeContract;
import org.junit.jupiter.api.AfterEach;

/** An office with calendars of Microsoft 365. */
class GraphLinkedOfficeTest implements LinkedOfficeContract {

    private final GraphSystem system = GraphSystem.byLeave();
    private final LinkedOffice house = new LinkedOffice(system.clock, system.provider());

    @Override
    public CalendarSystem system() {
        return system;
    }

    @Override
    public LinkedOffice house() {
        return house;
    }

    @AfterEach
    void close() {
        system.close();
    }
}
