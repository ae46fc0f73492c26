package org.dossierwerk.adapters.persistence;

import java.time.Duration;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.FreeTimesContract;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class FreeTimesOnPostgresTest implements FreeTimesContract {

    private static OpenedDatabase database;

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private LinkedOffice house;

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    @BeforeEach
    void start() {
        database.clear();
        house = new LinkedOffice(
                clock, JpaStorage.using(database.factory()), CalendarRules.standard(), system.provider());
    }

    @Override
    public InMemoryCalendars system() {
        return system;
    }

    @Override
    public LinkedOffice house() {
        return house;
    }

    /** The database leases by its own clock. */
    @Override
    public void after(Duration time) {
        database.timePasses(time);
        house.after(time);
    }
}
