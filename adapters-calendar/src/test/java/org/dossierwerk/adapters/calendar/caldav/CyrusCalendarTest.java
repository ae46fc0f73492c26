package org.dossierwerk.adapters.calendar.caldav;

import org.dossierwerk.application.testkit.calendar.BusyTimesContract;
import org.dossierwerk.application.testkit.calendar.CalendarProviderContract;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.dossierwerk.application.testkit.calendar.FaultsContract;
import org.dossierwerk.application.testkit.calendar.InvitesContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-calendars")
class CyrusCalendarTest extends CalendarsOnServer
        implements CalendarProviderContract, ChangeFeedContract, BusyTimesContract, FaultsContract, InvitesContract {

    @RegisterExtension
    static final Cyrus SERVER = new Cyrus();

    @Override
    DavCalendars open() {
        return DavCalendars.on(SERVER);
    }
}
