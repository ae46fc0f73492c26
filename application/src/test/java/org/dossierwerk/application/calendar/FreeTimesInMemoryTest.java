package org.dossierwerk.application.calendar;

import java.time.Duration;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.FreeTimesContract;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;

class FreeTimesInMemoryTest implements FreeTimesContract {

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private final LinkedOffice house = new LinkedOffice(clock, system.provider());

    @Override
    public InMemoryCalendars system() {
        return system;
    }

    @Override
    public LinkedOffice house() {
        return house;
    }

    @Override
    public void after(Duration time) {
        house.after(time);
    }
}
