package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossierwerk.application.port.storage.CalendarLinkRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.office.UserId;

/** The links to calendars outside in memory. */
final class MemoryCalendarLinks implements CalendarLinkRepository {

    private final Root<CalendarLinkId, CalendarLink, CalendarLink.Snapshot> root;

    MemoryCalendarLinks(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.calendarLinks,
                CalendarLink.Snapshot::id,
                CalendarLink::snapshot,
                CalendarLink::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<CalendarLink> find(CalendarLinkId id) {
        return root.find(id);
    }

    @Override
    public List<CalendarLink> linked() {
        return all(link -> link.status() != LinkStatus.ENDED);
    }

    @Override
    public List<CalendarLink> linkedOf(UserId adviser) {
        return all(link ->
                link.status() != LinkStatus.ENDED && link.adviser().equals(adviser));
    }

    @Override
    public List<CalendarLink> besides(CalendarLink.Snapshot link) {
        return all(other -> !other.id().equals(link.id()) && other.isToSameAccountAs(link));
    }

    private List<CalendarLink> all(Predicate<CalendarLink.Snapshot> wanted) {
        return root.all(wanted).stream()
                .sorted(Comparator.comparing(link -> link.snapshot().linkedAt()))
                .toList();
    }

    @Override
    public void save(CalendarLink link) {
        root.save(link);
    }
}
