package org.dossierwerk.application.calendar;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Meeting;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.OutsideChange;
import org.dossierwerk.domain.calendar.OutsideChange.Decision;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what the owner of a calendar did to an entry of ours one thing to decide about, however often it is told; of what is over
 * there is nothing to decide (reading 77). Works within the running unit of work.
 */
final class Noticing {

    private final Workbench bench;
    private final Stores stores;

    Noticing(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    /** @param outside where the entry stands now; null when it was removed */
    void notice(CalendarCopy.Snapshot copy, @Nullable TimeSlot outside) {
        if (!isToCome(copy)) {
            return;
        }
        var open = stores.outsideChanges().openAbout(copy.id());
        if (open.isEmpty()) {
            stores.calendarLinks()
                    .find(copy.link())
                    .map(CalendarLink::snapshot)
                    .ifPresent(link -> stores.outsideChanges()
                            .save(OutsideChange.notice(
                                    new OutsideChangeId(bench.nextId()),
                                    copy.id(),
                                    copy.appointment(),
                                    link.adviser(),
                                    outside,
                                    bench.now())));
        } else if (!open.get().isAbout(outside)) {
            open.get().became(outside);
            stores.outsideChanges().save(open.get());
        }
    }

    private boolean isToCome(CalendarCopy.Snapshot copy) {
        return new Meetings(stores)
                .find(copy.appointment())
                .filter(Meeting::active)
                .filter(meeting -> meeting.particulars().time().end().isAfter(bench.now()))
                .isPresent();
    }

    /** Nothing is left to decide about it. */
    void overtaken(CalendarCopy.Snapshot copy) {
        stores.outsideChanges().openAbout(copy.id()).ifPresent(change -> {
            change.settle(Decision.OVERTAKEN, bench.now());
            stores.outsideChanges().save(change);
        });
    }
}
