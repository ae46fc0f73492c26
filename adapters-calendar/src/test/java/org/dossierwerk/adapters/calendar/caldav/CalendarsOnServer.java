package org.dossierwerk.adapters.calendar.caldav;

import java.util.Objects;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** New calendars on a real server for each case. */
abstract class CalendarsOnServer {

    private @Nullable DavCalendars calendars;

    /** On the server that runs. */
    abstract DavCalendars open();

    @BeforeEach
    void new_calendars() {
        calendars = open();
    }

    @AfterEach
    void without_calendars() {
        if (calendars != null) {
            calendars.close();
        }
    }

    public CalendarSystem system() {
        return Objects.requireNonNull(calendars);
    }
}
