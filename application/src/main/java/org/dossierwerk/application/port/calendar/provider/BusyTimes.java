package org.dossierwerk.application.port.calendar.provider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierwerk.domain.shared.TimeSlot;

/** Tells at once when the owner of an account is not free. */
public interface BusyTimes {

    /**
     * Asks for any length of time; a window longer than the system allows is asked for in parts.
     *
     * @param calendars ids of the calendars that count
     */
    Busy busy(CalendarAccount account, Set<String> calendars, TimeSlot window);

    /**
     * @param times merged and in order, none free: taken ones of one availability neither overlap nor touch; each overlaps the
     *     window, and is not cut off at its edges
     * @param unreadable the calendars nothing is known of, with the reason for staff: they are not free (fail closed)
     */
    record Busy(List<ChangeFeed.Occurrence> times, Map<String, String> unreadable) {
        public Busy {
            times = List.copyOf(times);
            unreadable = Map.copyOf(unreadable);
        }

        /** Of all that stands in the calendars that could be read, in any order. */
        public static Busy of(
                Collection<ChangeFeed.Occurrence> standing, TimeSlot window, Map<String, String> unreadable) {
            var taken = new ArrayList<ChangeFeed.Occurrence>();
            for (var availability : EnumSet.range(Availability.TENTATIVE, Availability.UNCERTAIN)) {
                standing.stream()
                        .filter(one -> one.availability() == availability)
                        .sorted(Comparator.comparing(one -> one.slot().start()))
                        .forEach(one -> join(taken, one));
            }
            taken.removeIf(one -> !one.slot().overlaps(window));
            taken.sort(Comparator.<ChangeFeed.Occurrence, Instant>comparing(
                            one -> one.slot().start())
                    .thenComparing(ChangeFeed.Occurrence::availability));
            return new Busy(taken, unreadable);
        }

        private static void join(List<ChangeFeed.Occurrence> taken, ChangeFeed.Occurrence next) {
            var last = taken.isEmpty() ? next : taken.get(taken.size() - 1);
            boolean apart = last.availability() != next.availability()
                    || next.slot().start().isAfter(last.slot().end());
            if (taken.isEmpty() || apart) {
                taken.add(next);
            } else if (next.slot().end().isAfter(last.slot().end())) {
                var whole = new TimeSlot(last.slot().start(), next.slot().end());
                taken.set(taken.size() - 1, new ChangeFeed.Occurrence(whole, last.availability()));
            }
        }
    }
}
