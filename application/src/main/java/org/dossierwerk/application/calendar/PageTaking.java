package org.dossierwerk.application.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Change;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Present;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.storage.CalendarReadings.Item;
import org.dossierwerk.application.port.storage.CalendarReadings.Reading;
import org.dossierwerk.application.port.storage.CalendarReadings.Taken;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a page of changes tells. Of what is not ours only the taken time is kept (CALENDAR CAL-7). An entry of ours is known
 * by where it stands; what merely bears our mark is a copy that its owner made, and a time that is taken (CAL-3). An entry of ours
 * that differs from what was written last is doubted, and nobody told yet: a page is late by nature, may tell of our own writing,
 * and calls removed what has only left its window (CAL-4). Whoever writes it looks first ({@link Looking}).
 */
final class PageTaking {

    private final Workbench bench;
    private final Stores stores;
    private final Intents intents;
    private final GuestAnswers answers;

    PageTaking(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
        this.intents = new Intents(bench);
        this.answers = new GuestAnswers(bench);
    }

    private static boolean isEcho(CalendarCopy.Snapshot copy, Change change) {
        var reference = copy.reference();
        return change instanceof Present present
                && reference != null
                && present.tag().equals(reference.tag())
                && !isAtAnotherTime(copy, present);
    }

    /** A system may have said that it wrote what it did not write. */
    private static boolean isAtAnotherTime(CalendarCopy.Snapshot copy, Present told) {
        var written = copy.written();
        return written != null
                && !told.occurrences().isEmpty()
                && told.occurrences().stream()
                        .noneMatch(occurrence -> occurrence.slot().equals(written.slot()));
    }

    private List<CalendarCopy> copies(Reading reading) {
        return stores.calendarCopies().of(reading.link());
    }

    /** Those among the copies that stand in the calendar, by the items they stand at. */
    private static Map<String, CalendarCopy> standing(Reading reading, List<CalendarCopy> copies) {
        var standing = new LinkedHashMap<String, CalendarCopy>();
        for (var copy : copies) {
            var ref = Intents.ref(copy.snapshot().reference());
            if (ref != null && ref.calendar().equals(reading.calendar())) {
                standing.putIfAbsent(ref.id(), copy);
            }
        }
        return standing;
    }

    /** Whether a listing that tells of nothing must be wrong. */
    boolean knowsAnything(Reading reading) {
        var listed = new TimeSlot(
                bench.now(), Objects.requireNonNull(reading.window()).end());
        return stores.unitOfWork()
                .read(() -> !stores.calendarReadings()
                                .before(reading.link(), reading.calendar(), reading.generation())
                                .isEmpty()
                        || standing(reading, copies(reading)).values().stream()
                                .map(copy -> copy.snapshot().written())
                                .anyMatch(written ->
                                        written != null && written.slot().overlaps(listed)));
    }

    private static boolean isWrittenAfter(CalendarCopy copy, Instant moment) {
        var written = copy.snapshot().written();
        return written != null && written.slot().end().isAfter(moment);
    }

    /**
     * Keeps what a page tells; within the unit of work that keeps how far it was read. What arrived late is taken away by whoever writes
     * its copy.
     */
    void take(Reading reading, List<Change> changes) {
        var copies = copies(reading);
        var own = standing(reading, copies);
        var underWay = underWay(copies);
        var late = late(copies);
        var arrived = new LinkedHashSet<CalendarCopy>();
        var present = new LinkedHashMap<String, Item>();
        var gone = new ArrayList<String>();
        var doubtful = new LinkedHashSet<CalendarCopy>();
        for (var change : changes) {
            present.remove(change.item());
            var standing = own.get(change.item());
            var copy = standing == null ? null : standing.snapshot();
            if (copy != null && !isEcho(copy, change)) {
                doubtful.add(standing);
            }
            if (change instanceof Present told) {
                var arriving = copy == null ? told.mark().map(late::get) : Optional.<CalendarCopy>empty();
                arriving.ifPresent(arrived::add);
                boolean ours = copy != null
                        || arriving.isPresent()
                        || told.mark().filter(underWay::contains).isPresent();
                var series =
                        told.series().map(own::get).map(CalendarCopy::snapshot).orElse(null);
                present.put(
                        told.item(), new Item(told.item(), ours ? besides(copy, told) : except(series, busy(told))));
                if (copy != null) {
                    answers.take(copy, told);
                }
            } else {
                gone.add(change.item());
            }
        }
        gone.removeAll(present.keySet());
        stores.calendarReadings().remove(reading.link(), reading.calendar(), gone);
        stores.calendarReadings()
                .put(reading.link(), reading.calendar(), reading.generation(), List.copyOf(present.values()));
        arrived.removeAll(doubtful);
        arrived.forEach(copy -> copy.want(bench.now()));
        stores.calendarCopies().saveAll(List.copyOf(arrived));
        doubt(List.copyOf(doubtful));
    }

    /** The keys of entries that were given up and may yet come to stand there. */
    private Map<EntryKey, CalendarCopy> late(List<CalendarCopy> copies) {
        var late = new HashMap<EntryKey, CalendarCopy>();
        copies.stream()
                .filter(copy -> copy.snapshot().expectsLate())
                .forEach(copy -> intents.lateKeys(copy.snapshot()).forEach(key -> late.put(key, copy)));
        return late;
    }

    /**
     * Forgets what a listing that has come to its end did not tell of. Entries of ours that it did not tell of are doubted, those to
     * come that lie behind what was listed among them (CAL-14).
     */
    void endListing(Reading reading) {
        var readings = stores.calendarReadings();
        readings.removeBefore(reading.link(), reading.calendar(), reading.generation());
        var told = Set.copyOf(readings.before(reading.link(), reading.calendar(), Integer.MAX_VALUE));
        var since = Objects.requireNonNull(reading.window()).start();
        doubt(standing(reading, copies(reading)).entrySet().stream()
                .filter(entry -> !told.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(copy -> isWrittenAfter(copy, since))
                .toList());
    }

    private void doubt(List<CalendarCopy> copies) {
        copies.forEach(copy -> copy.doubt(bench.now()));
        stores.calendarCopies().saveAll(copies);
    }

    /** The keys of entries that may have been written although nobody knows yet where they stand. */
    private Set<EntryKey> underWay(List<CalendarCopy> copies) {
        return copies.stream()
                .map(CalendarCopy::snapshot)
                .filter(copy -> Intents.ref(copy.reference()) == null && copy.waiting())
                .map(intents::key)
                .collect(Collectors.toSet());
    }

    /** An entry of ours takes no time but that of its appointment, unless its owner has made a series of it. */
    private static List<Taken> besides(CalendarCopy.@Nullable Snapshot copy, Present told) {
        boolean series = told.occurrences().size() > 1;
        return copy == null || !series ? List.of() : except(copy, busy(told));
    }

    /** Without the time at which it stands there for its appointment. */
    private static List<Taken> except(CalendarCopy.@Nullable Snapshot copy, List<Taken> all) {
        return copy == null
                ? all
                : all.stream().filter(taken -> !copy.isPutAt(taken.slot())).toList();
    }

    private static List<Taken> busy(Present present) {
        return present.occurrences().stream()
                .filter(occurrence -> occurrence.availability() != Availability.FREE)
                .map(occurrence -> new Taken(occurrence.slot(), occurrence.availability()))
                .distinct()
                .toList();
    }
}
