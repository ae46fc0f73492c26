package org.dossierwerk.adapters.calendar.caldav;

import java.util.Objects;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes that come in more than one page. */
class SmallPagesTest implements ChangeFeedContract {

    @RegisterExtension
    static final Radicale SERVER = new Radicale();

    private @Nullable DavCalendars calendars;

    @BeforeEach
    void new_calendars() {
        calendars = DavCalendars.inSmallPagesOn(SERVER);
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
    public void a_thousand_events_in_thirty_calendars_take_few_requests() {
        // In pages of two they take many.
    }
}
