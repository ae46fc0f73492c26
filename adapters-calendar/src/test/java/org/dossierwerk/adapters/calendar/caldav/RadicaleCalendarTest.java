package org.dossierwerk.adapters.calendar.caldav;

import java.util.Objects;
import org.dossierwerk.application.testkit.calendar.BusyTimesContract;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.dossierwerk.application.testkit.calendar.FaultsContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class RadicaleCalendarTest implements InvitesNobody, ChangeFeedContract, BusyTimesContract, FaultsContract {

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
