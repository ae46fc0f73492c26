package org.dossierwerk.application.calendar;

import java.util.List;
import java.util.Objects;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what stands there of an entry of ours that is doubted, and tells of what its owner did. It is done in the turn of whoever
 * writes, so that nothing of ours changes there meanwhile, and is tried again as a writing is: what a page of changes told once is
 * never lost to a system that does not answer (CALENDAR CAL-4).
 */
final class Looking {

    private final Workbench bench;
    private final Stores stores;
    private final Noticing noticing;

    Looking(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
        this.noticing = new Noticing(bench);
    }

    /** Asks the system, outside any unit of work. @return what is to be recorded */
    Runnable look(Intent intent, CalendarProvider provider, CalendarAccount account) {
        var asked = intent.copy();
        var calendar = Objects.requireNonNull(asked.reference()).calendar();
        var standing = provider.find(account, calendar, intent.key())
                .or(() -> new Whereabouts(stores, provider, account).elsewhere(asked.link(), calendar, intent.key()))
                .orElse(null);
        return () -> stores.calendarCopies()
                .find(asked.id())
                .filter(copy -> copy.snapshot().version() == asked.version())
                .ifPresent(copy -> record(copy, asked, standing));
    }

    private void record(CalendarCopy copy, CalendarCopy.Snapshot asked, @Nullable StandingEntry standing) {
        if (standing == null) {
            noticing.notice(asked, null);
        } else {
            met(copy, asked, standing);
        }
        copy.looked(bench.now());
        stores.calendarCopies().save(copy);
    }

    private void met(CalendarCopy copy, CalendarCopy.Snapshot asked, StandingEntry standing) {
        settle(copy, asked, standing);
        var written = copy.snapshot().written();
        var slot = standing.time().slot();
        if (written == null || !slot.equals(written.slot())) {
            noticing.notice(asked, slot);
            return;
        }
        noticing.overtaken(asked);
        if (standing.revision() < written.revision()) {
            copy.putBack(slot, bench.now());
        }
    }

    /** Where it stands, and whether what was written last without an answer came to stand there. */
    private void settle(CalendarCopy copy, CalendarCopy.Snapshot asked, StandingEntry standing) {
        if (isElsewhere(asked, standing)) {
            follow(copy, standing);
        } else if (asked.unanswered()) {
            copy.found(CopyWriter.reference(standing.ref()), standing.revision());
        } else {
            copy.seen(standing.ref().tag());
        }
    }

    /** In another calendar, or a copy that took the place of the first. */
    private static boolean isElsewhere(CalendarCopy.Snapshot state, StandingEntry standing) {
        var ref = standing.ref();
        return !Objects.requireNonNull(state.reference()).isAt(ref.calendar(), ref.id());
    }

    /** There it was a time that is taken until it was known for ours. */
    private void follow(CalendarCopy copy, StandingEntry standing) {
        var ref = standing.ref();
        copy.found(CopyWriter.reference(ref), standing.revision());
        stores.calendarReadings().remove(copy.snapshot().link(), ref.calendar(), List.of(ref.id()));
    }
}
