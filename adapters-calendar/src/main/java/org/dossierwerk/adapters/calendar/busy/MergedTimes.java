package org.dossierwerk.adapters.calendar.busy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.domain.shared.TimeSlot;

/** Brings what stands in calendars into the form of {@link BusyTimes.Busy}. */
public final class MergedTimes {

    private static final Comparator<Occurrence> IN_ORDER = Comparator.<Occurrence, Instant>comparing(
                    one -> one.slot().start())
            .thenComparing(one -> one.slot().end())
            .thenComparing(Occurrence::availability);

    private MergedTimes() {}

    /** Those that are not free and overlap the window, as few as possible of each availability. */
    public static List<Occurrence> of(Collection<Occurrence> times, TimeSlot window) {
        var merged = new ArrayList<Occurrence>();
        var open = new EnumMap<Availability, Occurrence>(Availability.class);
        times.stream()
                .filter(one ->
                        one.availability() != Availability.FREE && one.slot().overlaps(window))
                .sorted(IN_ORDER)
                .forEach(next -> {
                    var last = open.get(next.availability());
                    if (last != null && !next.slot().start().isAfter(last.slot().end())) {
                        open.put(next.availability(), joined(last, next));
                    } else {
                        if (last != null) {
                            merged.add(last);
                        }
                        open.put(next.availability(), next);
                    }
                });
        merged.addAll(open.values());
        merged.sort(IN_ORDER);
        return List.copyOf(merged);
    }

    private static Occurrence joined(Occurrence first, Occurrence second) {
        var end = first.slot().end().isAfter(second.slot().end())
                ? first.slot().end()
                : second.slot().end();
        return new Occurrence(new TimeSlot(first.slot().start(), end), first.availability());
    }
}
