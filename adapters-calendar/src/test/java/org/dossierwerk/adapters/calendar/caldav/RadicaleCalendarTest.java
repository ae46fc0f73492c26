package org.dossierwerk.adapters.calendar.caldav;

import org.dossierwerk.application.testkit.calendar.BusyTimesContract;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.dossierwerk.application.testkit.calendar.FaultsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class RadicaleCalendarTest extends CalendarsOnServer
        implements InvitesNobody, ChangeFeedContract, BusyTimesContract, FaultsContract {

    @RegisterExtension
    static final Radicale SERVER = new Radicale();

    @Override
    DavCalendars open() {
        return DavCalendars.on(SERVER);
    }
}
