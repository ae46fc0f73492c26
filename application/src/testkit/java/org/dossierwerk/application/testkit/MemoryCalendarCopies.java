package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.application.port.storage.CalendarCopyRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/** The copies of appointments in linked calendars in memory. */
final class MemoryCalendarCopies implements CalendarCopyRepository {

    private final Root<CalendarCopyId, CalendarCopy, CalendarCopy.Snapshot> root;

    MemoryCalendarCopies(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.calendarCopies,
                CalendarCopy.Snapshot::id,
                CalendarCopy::snapshot,
                CalendarCopy::restore,
                MemoryCalendarCopies::requireOne);
    }

    /** Of which appointment and link a copy is never changes. */
    private static void requireOne(State state, CalendarCopy.Snapshot saved) {
        if (!state.calendarCopies.containsKey(saved.id()) && state.calendarCopies.values().stream()
                .anyMatch(other -> !other.id().equals(saved.id())
                        && other.appointment().equals(saved.appointment())
                        && other.link().equals(saved.link()))) {
            throw new StaleVersion();
        }
    }

    @Override
    public Optional<CalendarCopy> find(CalendarCopyId id) {
        return root.find(id);
    }

    @Override
    public List<CalendarCopy> of(AppointmentId appointment) {
        return root.all(copy -> copy.appointment().equals(appointment));
    }

    @Override
    public List<CalendarCopy> of(CalendarLinkId link) {
        return root.all(copy -> copy.link().equals(link));
    }

    @Override
    public List<CalendarCopyId> waiting(CalendarLinkId link, int most) {
        return root.all(copy -> copy.link().equals(link) && copy.waiting()).stream()
                .map(CalendarCopy::snapshot)
                .sorted(Comparator.comparing(copy -> Objects.requireNonNull(copy.waitingSince())))
                .map(CalendarCopy.Snapshot::id)
                .limit(most)
                .toList();
    }

    @Override
    public void save(CalendarCopy copy) {
        root.save(copy);
    }

    @Override
    public void saveAll(List<CalendarCopy> copies) {
        root.saveAll(copies);
    }

    @Override
    public void remove(CalendarCopy copy) {
        root.remove(copy);
    }
}
