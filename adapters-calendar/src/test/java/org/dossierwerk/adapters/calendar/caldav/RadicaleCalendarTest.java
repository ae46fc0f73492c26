package org.dossierwerk.adapters.calendar.caldav;

import java.util.Objects;
import org.dossierwerk.application.testkit.calendar.BusyTimesContract;
import org.dossierwerk.application.testkit.calendar.CalendarProviderContract;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.dossierwerk.application.testkit.calendar.FaultsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jspecify.annotations.Nullable;

class RadicaleCalendarTest implements CalendarProviderContract, ChangeFeedContract, BusyTimesContract, FaultsContract {

    @RegisterExtension
    static final Radicale SERVER = new Radicale();

    private @Nullable DavCalendars calendars;

    @BeforeEach
    void new_calendars() {
        calendars = DavCalendars.on(SERVER);
    }

    @AfterEach
    void without_calendars() {
        if (calendars != null) {
            calendars.close();
        }
    }

    @Override
    public CalendarSystem system() {
        return Objects.requireNonNull(calendars);
    }
}
