package org.dossierwerk.adapters.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.BusyTimesContract;
import org.dossierwerk.application.testkit.calendar.CalendarProviderContract;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.ChangeFeedContract;
import org.dossierwerk.application.testkit.calendar.FaultsContract;
import org.dossierwerk.application.testkit.calendar.InvitesContract;
import org.dossierwerk.application.testkit.calendar.PushContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** Google by domain-wide delegation (O-7): the same contracts, without anybody's leave. */
@Tag("O-7")
class GoogleDelegatedTest
        implements CalendarProviderContract,
                ChangeFeedContract,
                BusyTimesContract,
                PushContract,
                InvitesContract,
                FaultsContract {

    private final GoogleSystem system = GoogleSystem.delegated(SettableClock.at("2026-11-20T09:00:00Z"));

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
