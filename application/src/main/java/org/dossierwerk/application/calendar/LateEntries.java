package org.dossierwerk.application.calendar;

import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarCopy;

/**
 * What came to stand in a calendar after it had been given up, because the system carried out late what it never answered. It goes
 * again, unseen.
 */
record LateEntries(Stores stores, Intents intents, CalendarProvider provider, CalendarAccount account) {

    /** Asks the system, outside any unit of work. */
    void takeAway(CalendarCopy.Snapshot copy) {
        var late = copy.late();
        if (late == null || !copy.expectsLate()) {
            return;
        }
        for (var key : stores.unitOfWork().call(() -> intents.lateKeys(copy))) {
            takeAway(copy, late.calendar(), key);
        }
    }

    /** What nobody may look at holds nothing up. */
    private void takeAway(CalendarCopy.Snapshot copy, String calendar, EntryKey key) {
        try {
            provider.find(account, calendar, key)
                    .map(StandingEntry::ref)
                    .filter(ref -> stores.unitOfWork().read(() -> !intents.isInUse(copy, ref)))
                    .ifPresent(ref -> provider.remove(account, ref));
        } catch (ProviderFailure failure) {
            if (failure.kind() != ProviderFailure.Kind.REJECTED) {
                throw failure;
            }
        }
    }
}
