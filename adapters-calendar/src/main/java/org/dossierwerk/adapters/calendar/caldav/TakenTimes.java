package org.dossierwerk.adapters.calendar.caldav;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.domain.shared.TimeSlot;

/** Times that are taken, put together: those of one availability neither overlap nor touch. */
final class TakenTimes {

    private static final Comparator<Occurrence> IN_ORDER = Comparator.<Occurrence, TimeSlot>comparing(
                    Occurrence::slot, Comparator.comparing(TimeSlot::start).thenComparing(TimeSlot::end))
            .thenComparing(Occurrence::availability);

    private TakenTimes() {}

    static List<Occurrence> merged(List<Occurrence> all, TimeSlot window) {
        var merged = new ArrayList<Occurrence>();
        for (var availability : List.of(Availability.TENTATIVE, Availability.BUSY, Availability.UNCERTAIN)) {
            all.stream()
                    .filter(one -> one.availability() == availability && one.slot().overlaps(window))
                    .map(Occurrence::slot)
                    .sorted(Comparator.comparing(TimeSlot::start))
                    .reduce(new ArrayList<TimeSlot>(), TakenTimes::joined, (one, other) -> one)
                    .forEach(slot -> merged.add(new Occurrence(slot, availability)));
        }
        merged.sort(IN_ORDER);
        return merged;
    }

    private static ArrayList<TimeSlot> joined(ArrayList<TimeSlot> before, TimeSlot next) {
        int last = before.size() - 1;
        if (last >= 0 && !before.get(last).end().isBefore(next.start())) {
            var end = before.get(last).end().isAfter(next.end()) ? before.get(last).end() : next.end();
            before.set(last, new TimeSlot(before.get(last).start(), end));
        } else {
            before.add(next);
        }
        return before;
    }
}
