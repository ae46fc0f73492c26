package org.dossierwerk.adapters.web.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The quarters of an hour one day really has in its zone: 96, or 92 and 100 where the clock moves an hour. */
final class DayQuarters {

    /** Length of a row of the grid. */
    static final Duration QUARTER = Duration.ofMinutes(15);

    /**
     * A quarter by its wall clock.
     *
     * @param ofDay 0 for 00:00 to 95 for 23:45
     * @param fold 0, or 1 when the clock showed this quarter earlier on the same day
     */
    record Slot(int ofDay, int fold) {

        LocalTime time() {
            return LocalTime.MIN.plusMinutes(15L * ofDay);
        }
    }

    private final ZonedDateTime dawn;
    private final List<Slot> slots;
    private final Set<Integer> twofold;

    private DayQuarters(ZonedDateTime dawn, List<Slot> slots) {
        this.dawn = dawn;
        this.slots = List.copyOf(slots);
        this.twofold =
                slots.stream().filter(slot -> slot.fold() > 0).map(Slot::ofDay).collect(Collectors.toUnmodifiableSet());
    }

    static DayQuarters of(LocalDate day, ZoneId zone) {
        ZonedDateTime dawn = day.atStartOfDay(zone);
        ZonedDateTime midnight = day.plusDays(1).atStartOfDay(zone);
        List<Slot> slots = new ArrayList<>();
        Map<Integer, Integer> seen = new HashMap<>();
        for (ZonedDateTime at = dawn; at.isBefore(midnight); at = at.plus(QUARTER)) {
            int ofDay = at.toLocalTime().toSecondOfDay() / 900;
            slots.add(new Slot(ofDay, seen.merge(ofDay, 1, Integer::sum) - 1));
        }
        return new DayQuarters(dawn, slots);
    }

    /** Every quarter in the order in which the day lives them. */
    List<Slot> slots() {
        return slots;
    }

    /** The quarter a moment of this day lies in. */
    Slot at(ZonedDateTime moment) {
        long index = Duration.between(dawn, moment).dividedBy(QUARTER);
        return slots.get((int) Math.max(0, Math.min(index, slots.size() - 1L)));
    }

    /** The quarter that a stretch ending at this moment ends in. */
    Slot before(ZonedDateTime end) {
        return at(end.minusNanos(1));
    }

    /** Whether the clock shows this quarter of the day twice. */
    boolean isTwofold(int ofDay) {
        return twofold.contains(ofDay);
    }
}
