package org.dossierwerk.application.calendar;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.storage.CalendarReadings.Reading;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/**
 * Where an entry went that no longer stands where it stood: its owner may have put it into another calendar of the account. Only
 * those are looked at that are read, because what happens to it elsewhere nobody would tell us.
 */
record Whereabouts(Stores stores, CalendarProvider provider, CalendarAccount account) {

    /** Asks the system, outside any unit of work. */
    Optional<StandingEntry> elsewhere(CalendarLinkId link, String calendar, EntryKey key) {
        return others(link, calendar).stream()
                .flatMap(other -> find(other, key).stream())
                .findFirst();
    }

    List<String> others(CalendarLinkId link, String calendar) {
        return stores.unitOfWork().read(() -> stores.calendarReadings().of(link)).stream()
                .map(Reading::calendar)
                .filter(other -> !other.equals(calendar))
                .toList();
    }

    /** What nobody may look at holds nothing up. */
    private Optional<StandingEntry> find(String calendar, EntryKey key) {
        try {
            return provider.find(account, calendar, key);
        } catch (ProviderFailure failure) {
            if (failure.kind() == ProviderFailure.Kind.REJECTED) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
