package org.dossierwerk.adapters.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.BusyTimesContract;
import org.dossierwerk.application.testkit.calendar.CalendarProviderContract;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.dossierwerk.application.testkit.calendar.ConsentContract;
import org.dossierwerk.application.testkit.calendar.FaultsContract;
import org.dossierwerk.application.testkit.calendar.InvitesContract;
import org.dossierwerk.application.testkit.calendar.PushContract;
import org.junit.jupiter.api.AfterEach;

/** All contracts, at the laboratory; no answer of which breaks the vendor's schemas. */
class GoogleCalendarTest
        implements CalendarProviderContract,
                ChangeFeedContract,
                BusyTimesContract,
                PushContract,
                ConsentContract,
                InvitesContract,
                FaultsContract {

    private final GoogleSystem system = new GoogleSystem(SettableClock.at("2026-11-20T09:00:00Z"));

    @Override
    public CalendarSystem system() {
        return system;
    }

    @AfterEach
    void stop() {
        system.close();
        assertThat(system.laboratory().complaints()).isEmpty();
    }
}
