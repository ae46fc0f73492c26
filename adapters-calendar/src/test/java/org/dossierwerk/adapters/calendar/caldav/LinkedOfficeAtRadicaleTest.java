package org.dossierwerk.adapters.calendar.caldav;

import org.junit.jupiter.api.extension.RegisterExtension;

class LinkedOfficeAtRadicaleTest extends LinkedOfficeAtServer {

    @RegisterExtension
    static final Radicale SERVER = new Radicale();

    @Override
    DavCalendars open() {
        return DavCalendars.on(SERVER);
    }
}
