package org.dossierwerk.application.testkit;

import java.util.List;
import org.dossierwerk.application.port.storage.CalendarSubscriptions;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/** Which calendar systems give notice of changes, in memory. */
record MemoryCalendarSubscriptions(Memory memory) implements CalendarSubscriptions {

    record Key(CalendarLinkId link, String calendar) {}

    @Override
    public List<Kept> of(CalendarLinkId link) {
        return memory.with(state -> state.calendarSubscriptions.values().stream()
                .filter(kept -> kept.link().equals(link))
                .toList());
    }

    @Override
    public void keep(Kept kept) {
        memory.with(state -> state.calendarSubscriptions.put(
                new Key(kept.link(), kept.subscription().calendar()), kept));
    }

    @Override
    public void forget(CalendarLinkId link, String calendar) {
        memory.with(state -> state.calendarSubscriptions.remove(new Key(link, calendar)));
    }
}
