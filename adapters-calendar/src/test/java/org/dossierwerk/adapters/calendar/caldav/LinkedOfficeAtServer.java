package org.dossierwerk.adapters.calendar.caldav;

import java.util.Objects;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.linked.LinkedOfficeContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** An office in which an adviser linked a calendar on a real server. */
abstract class LinkedOfficeAtServer extends CalendarsOnServer implements LinkedOfficeContract {

    private @Nullable LinkedOffice house;

    @BeforeEach
    void new_office() {
        house = new LinkedOffice(SettableClock.at(Moments.NOW), system().provider());
    }

    @Override
    public LinkedOffice house() {
        return Objects.requireNonNull(house);
    }
}
