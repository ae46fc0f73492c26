package org.dossierwerk.adapters.calendar.caldav;

import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes that come in more than one page. */
class SmallPagesTest extends CalendarsOnServer implements ChangeFeedContract {

    @RegisterExtension
    static final Radicale SERVER = new Radicale();

    @Override
    DavCalendars open() {
        return DavCalendars.inSmallPagesOn(SERVER);
    }

    @Override
    public void a_thousand_events_in_thirty_calendars_take_few_requests() {
        // In pages of two they take many.
    }
}
