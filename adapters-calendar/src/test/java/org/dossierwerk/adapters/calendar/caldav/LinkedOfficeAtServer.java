package org.dossierwerk.adapters.calendar.caldav;

import java.util.Objects;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.linked.LinkedOfficeContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An office in which an adviser linked a calendar on a real server. */
abstract class LinkedOfficeAtServer implements LinkedOfficeContract {

    private @Nullable DavCalendars calendars;
    private @Nullable LinkedOffice house;

    /** The one that runs. */
    abstract RealServer server();

    @BeforeEach
    void new_office() {
        calendars = DavCalendars.on(server());
        house = new LinkedOffice(SettableClock.at(Moments.NOW), calendars.provider());
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

    @Override
    public LinkedOffice house() {
        return Objects.requireNonNull(house);
    }
}
