package org.dossierwerk.adapters.calendar.caldav;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-calendars")
class LinkedOfficeAtCyrusTest extends LinkedOfficeAtServer {

    @RegisterExtension
    static final Cyrus SERVER = new Cyrus();

    @Override
    DavCalendars open() {
        return DavCalendars.on(SERVER);
    }
}
