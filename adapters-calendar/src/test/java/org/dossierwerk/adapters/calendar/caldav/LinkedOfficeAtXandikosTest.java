package org.dossierwerk.adapters.calendar.caldav;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-calendars")
class LinkedOfficeAtXandikosTest extends LinkedOfficeAtServer {

    @RegisterExtension
    static final Xandikos SERVER = new Xandikos();

    @Override
    DavCalendars open() {
        return DavCalendars.on(SERVER);
    }
}
