package org.dossierwerk.adapters.calendar.vdir;

import java.io.IOException;
import java.nio.file.Path;
import org.dossierwerk.application.testkit.calendar.BusyTimesContract;
import org.dossierwerk.application.testkit.calendar.CalendarProviderContract;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class VdirCalendarTest implements CalendarProviderContract, ChangeFeedContract, BusyTimesContract {

    @TempDir
    Path home;

    private VdirSystem system;

    @BeforeEach
    void twoCalendars() throws IOException {
        system = new VdirSystem(home);
    }

    @Override
    public CalendarSystem system() {
        return system;
    }
}
