package org.dossierwerk.application.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Change;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Present;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.storage.CalendarReadings.Item;
import org.dossierwerk.application.port.storage.CalendarReadings.Reading;
import org.dossierwerk.application.port.storage.CalendarReadings.Taken;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a page of changes tells. Of what is not ours only the taken time is kept (CALENDAR CAL-7). An entry of ours is known
 * by where it stands; what merely bears our mark is a copy that its owner made, and a time that is taken (CAL-3). Of an entry of ours
 * that differs from what was written last the system is asked before anybody is told: a page is late by nature, may tell of our
 * own writing, and calls removed what has only left its window (CAL-4).
 */
final class PageTaking {

    static final Findings NOTHING = new Findings(List.of(), List.of());

    private final Workbench bench;
    private final Stores stores;
    private final CalendarProvider provider;
    private final CalendarAccount account;
    private final Whereabouts whereabouts;
    private final Intents intents;
    private final Noticing noticing;
    private final GuestAnswers answers;

    PageTaking(Workbench bench, CalendarProvider provider, CalendarAccount account) {
        this.bench = bench;
        this.stores = bench.stores();
        this.provider = provider;
        this.account = account;
        this.whereabouts = new Whereabouts(stores, provider, account);
        this.intents = new Intents(bench);
        this.noticing = new Noticing(bench);
        this.answers = new GuestAnswers(bench);
    }

    /**
     * What stands there of entries of ours that a page threw doubt on.
     *
     * @param waiting those that nobody was asked about: whoever writes them meets what stands there
     */
    record Findings(List<Finding> all, List<CalendarCopyId> waiting) {}

    /** @param standing null when nothing stands there */
    private record Finding(
            CalendarCopy.Snapshot copy, @Nullable StandingEntry standing) {}

    /** Asks about our own entries; outside any unit of work. */
    Findings look(Reading reading, List<Change> changes) {
        var own = stores.unitOfWork().read(() -> standing(reading));
        var doubtful = new LinkedHashMap<CalendarCopyId, CalendarCopy.Snapshot>();
        for (var change : changes) {
            var copy = own.get(change.item());
            if (copy != null && !isEcho(copy, change)) {
                doubtful.put(copy.id(), copy);
            }
        }
        return ask(reading, doubtful.values());
    }

    /** Asks about our own entries of which a whole listing told nothing. */
    Findings missing(Reading reading, List<Change> lastPage) {
        var told = lastPage.stream().map(Change::item).collect(Collectors.toCollection(HashSet::new));
        var window = reading.window();
        var untold = stores.unitOfWork().read(() -> {
            told.addAll(listed(reading));
            return standing(reading).entrySet().stream()
                    .filter(entry -> !told.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .filter(copy -> copy.written() != null
                            && window != null
                            && copy.written().slot().overlaps(window))
                    .toList();
        });
        return ask(reading, untold);
    }

    /** What the listing under way has told of so far. */
    private Set<String> listed(Reading reading) {
        var readings = stores.calendarReadings();
        var all = new HashSet<>(readings.before(reading.link(), reading.calendar(), Integer.MAX_VALUE));
        all.removeAll(readings.before(reading.link(), reading.calendar(), reading.generation()));
        return all;
    }

    private Findings ask(Reading reading, Collection<CalendarCopy.Snapshot> copies) {
        var findings = new ArrayList<Finding>();
        var waiting = new ArrayList<CalendarCopyId>();
        for (var copy : copies) {
            if (copy.waiting()) {
                waiting.add(copy.id());
            } else {
                var key = stores.unitOfWork().call(() -> intents.key(copy));
                var standing = provider.find(account, reading.calendar(), key)
                        .or(() -> whereabouts.elsewhere(reading.link(), reading.calendar(), key));
                findings.add(new Finding(copy, standing.orElse(null)));
            }
        }
        return new Findings(findings, waiting);
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

    /** Those of ours in the calendar, by the items they stand at. */
    private Map<String, CalendarCopy.Snapshot> standing(Reading reading) {
        return stores.calendarCopies().of(reading.link()).stream()
                .map(CalendarCopy::snapshot)
                .filter(copy -> Intents.ref(copy.reference()) != null
                        && copy.reference().calendar().equals(reading.calendar()))
                .collect(Collectors.toMap(copy -> copy.reference().id(), copy -> copy, (one, other) -> one));
    }

    boolean knowsAnything(Reading reading) {
        return stores.unitOfWork()
                .read(() -> !stores.calendarReadings()
                                .before(reading.link(), reading.calendar(), reading.generation())
                                .isEmpty()
                        || standing(reading).values().stream()
                                .anyMatch(copy -> copy.written() != null
                                        && copy.written().slot().end().isAfter(bench.now())));
    }

    /** Keeps what a page tells; within the unit of work that keeps how far it was read. */
    void take(Reading reading, List<Change> changes, Findings findings) {
        var own = standing(reading);
        var copies = stores.calendarCopies().of(reading.link()).stream()
                .map(CalendarCopy::snapshot)
                .toList();
        var underWay = underWay(copies);
        var late = late(copies);
        var arrived = new LinkedHashSet<CalendarCopyId>();
        var present = new LinkedHashMap<String, Item>();
        var gone = new ArrayList<String>();
        for (var change : changes) {
            present.remove(change.item());
            if (change instanceof Present told) {
                var copy = own.get(told.item());
                var arriving = copy == null ? told.mark().map(late::get) : Optional.<CalendarCopyId>empty();
                arriving.ifPresent(arrived::add);
                boolean ours = copy != null
                        || arriving.isPresent()
                        || told.mark().filter(underWay::contains).isPresent();
                var series = told.series().map(own::get).orElse(null);
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
        apply(findings);
        arrived.forEach(this::want);
    }

    /** Whoever writes a copy takes away what came to stand there late. */
    private void want(CalendarCopyId id) {
        stores.calendarCopies().find(id).ifPresent(copy -> {
            copy.want(bench.now());
            stores.calendarCopies().save(copy);
        });
    }

    /** The keys of entries that were given up and may yet come to stand there. */
    private Map<EntryKey, CalendarCopyId> late(List<CalendarCopy.Snapshot> copies) {
        var late = new HashMap<EntryKey, CalendarCopyId>();
        copies.stream()
                .filter(CalendarCopy.Snapshot::expectsLate)
                .forEach(copy -> intents.lateKeys(copy).forEach(key -> late.put(key, copy.id())));
        return late;
    }

    /** The keys of entries that may have been written although nobody knows yet where they stand. */
    private Set<EntryKey> underWay(List<CalendarCopy.Snapshot> copies) {
        return copies.stream()
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

    /** In another calendar, or a copy that took the place of the first. */
    private static boolean isElsewhere(CalendarCopy.Snapshot state, StandingEntry standing) {
        var reference = state.reference();
        var ref = standing.ref();
        return reference != null
                && !(reference.calendar().equals(ref.calendar())
                        && reference.id().equals(ref.id()));
    }

    /** There it was a time that is taken until it was known for ours. */
    private void follow(CalendarCopy copy, StandingEntry standing) {
        var ref = standing.ref();
        copy.found(CopyWriter.reference(ref), standing.revision());
        stores.calendarReadings().remove(copy.snapshot().link(), ref.calendar(), List.of(ref.id()));
    }

    /**
     * Tells of what owners did. Where something of ours has changed since they were asked about it, it is written once more: that
     * meets what stands there.
     */
    void apply(Findings findings) {
        for (var finding : findings.all()) {
            stores.calendarCopies().find(finding.copy().id()).ifPresent(copy -> {
                if (copy.snapshot().version() == finding.copy().version()) {
                    apply(copy, finding.standing());
                } else if (!isAsKnown(copy.snapshot(), finding.standing())) {
                    doubt(copy);
                }
            });
        }
        for (var id : findings.waiting()) {
            stores.calendarCopies().find(id).ifPresent(this::doubt);
        }
    }

    private static boolean isAsKnown(CalendarCopy.Snapshot copy, @Nullable StandingEntry standing) {
        var reference = copy.reference();
        return reference != null
                && standing != null
                && reference.tag().equals(standing.ref().tag());
    }

    private void doubt(CalendarCopy copy) {
        copy.doubted(bench.now());
        stores.calendarCopies().save(copy);
    }

    private void apply(CalendarCopy copy, @Nullable StandingEntry standing) {
        var state = copy.snapshot();
        var written = state.written();
        if (standing == null) {
            noticing.notice(state, null);
            return;
        }
        if (isElsewhere(state, standing)) {
            follow(copy, standing);
        } else {
            copy.seen(standing.ref().tag());
        }
        boolean inPlace = written != null && standing.time().slot().equals(written.slot());
        if (inPlace) {
            noticing.overtaken(state);
        } else {
            noticing.notice(state, standing.time().slot());
        }
        if (inPlace && written != null && standing.revision() < written.revision()) {
            copy.putBack(standing.time().slot(), bench.now());
        }
        stores.calendarCopies().save(copy);
    }
}
