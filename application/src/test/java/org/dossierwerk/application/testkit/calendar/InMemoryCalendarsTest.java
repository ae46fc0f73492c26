package org.dossierwerk.application.testkit.calendar;

import org.dossierwerk.application.testkit.SettableClock;

class InMemoryCalendarsTest
        implements CalendarProviderContract,
                ChangeFeedContract,
                BusyTimesContract,
                PushContract,
                ConsentContract,
                InvitesContract,
                FaultsContract {

    private final CalendarSystem system = new InMemoryCalendars(SettableClock.at("2027-01-04T09:00:00Z"));

    @Override
    public CalendarSystem system() {
        return system;
    }
}
