package org.dossierwerk.application.port.calendar.provider;

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
    }
}
