package org.dossierwerk.adapters.web.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossierwerk.adapters.web.agenda.DayQuarters.Slot;

/**
 * The rows all columns of a time grid share, a quarter of an hour each. A quarter is a row when at least
 * one of the days has it: on the day summer time begins the lost hour is not there, on the day it ends
 * the repeated hour is there twice.
 */
final class Axis {

    private final Map<LocalDate, DayQuarters> days;
    private final List<Slot> rows;

    private Axis(Map<LocalDate, DayQuarters> days, List<Slot> rows) {
        this.days = days;
        this.rows = List.copyOf(rows);
    }

    /**
     * Rows from one quarter of the day to another.
     *
     * @param from first quarter, 0 to 95
     * @param to quarter after the last, at most 96
     */
    static Axis of(List<LocalDate> shown, ZoneId zone, int from, int to) {
        Map<LocalDate, DayQuarters> days = new TreeMap<>();
        Set<Slot> slots = new HashSet<>();
        for (LocalDate day : shown) {
            DayQuarters quarters = DayQuarters.of(day, zone);
            days.put(day, quarters);
            slots.addAll(quarters.slots());
        }
        List<Slot> rows = slots.stream()
                .filter(slot -> slot.ofDay() >= from && slot.ofDay() < to)
                .sorted(inOrderOfTheDay(slots))
                .toList();
        return new Axis(days, rows);
    }

    /** A repeated hour comes as a whole after its first showing: 02:00 02:15 02:30 02:45, then the same again, then 03:00. */
    private static Comparator<Slot> inOrderOfTheDay(Set<Slot> slots) {
        TreeSet<Integer> twice = new TreeSet<>();
        slots.stream().filter(slot -> slot.fold() > 0).forEach(slot -> twice.add(slot.ofDay()));
        Comparator<Slot> byPlace = Comparator.comparingInt(
                slot -> twice.contains(slot.ofDay()) && !twice.isEmpty() ? twice.first() : slot.ofDay());
        return byPlace.thenComparingInt(Slot::fold).thenComparingInt(Slot::ofDay);
    }

    int size() {
        return rows.size();
    }

    /** Wall-clock time of each row, such as {@code 08:00}; a repeated hour is marked A and B: {@code 02:00A}. */
    List<String> times() {
        return rows.stream().map(slot -> slot.time() + mark(slot)).toList();
    }

    /** Label of each full hour with its row. */
    List<TimeGrid.HourLabel> hours() {
        List<TimeGrid.HourLabel> labels = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Slot slot = rows.get(row);
            if (slot.ofDay() % 4 == 0) {
                String mark = mark(slot);
                String text =
                        mark.isEmpty() ? slot.time().toString() : slot.time().getHour() + mark;
                labels.add(new TimeGrid.HourLabel(row, text));
            }
        }
        return labels;
    }

    /** Rows a part covers, empty when it lies outside: start included, end not. */
    Lanes.Span span(Part part) {
        DayQuarters quarters = quarters(part.day());
        Slot first = quarters.at(part.start());
        Slot last = part.end().isAfter(part.start()) ? quarters.before(part.end()) : first;
        return new Lanes.Span(rows.indexOf(first), rows.indexOf(last) + 1);
    }

    /** Row of a moment of a day, or -1 when it is not shown. */
    int row(LocalDate day, ZonedDateTime moment) {
        return rows.indexOf(quarters(day).at(moment));
    }

    /** Runs of rows that the day does not have, because another day of the grid brings them. */
    List<TimeGrid.Shade> missing(LocalDate day) {
        Set<Slot> own = new HashSet<>(quarters(day).slots());
        return runs(rows.stream().map(slot -> !own.contains(slot)).toList(), true);
    }

    /** Runs of rows that start before a quarter of the day or at and after another. */
    List<TimeGrid.Shade> outside(int opens, int closes) {
        return runs(
                rows.stream()
                        .map(slot -> slot.ofDay() < opens || slot.ofDay() >= closes)
                        .toList(),
                false);
    }

    private static List<TimeGrid.Shade> runs(List<Boolean> marked, boolean missing) {
        List<TimeGrid.Shade> runs = new ArrayList<>();
        int start = -1;
        for (int row = 0; row <= marked.size(); row++) {
            boolean on = row < marked.size() && marked.get(row);
            if (on && start < 0) {
                start = row;
            } else if (!on && start >= 0) {
                runs.add(new TimeGrid.Shade(start, row - start, missing));
                start = -1;
            }
        }
        return runs;
    }

    private String mark(Slot slot) {
        boolean twofold = days.values().stream().anyMatch(day -> day.isTwofold(slot.ofDay()));
        return twofold ? (slot.fold() == 0 ? "A" : "B") : "";
    }

    private DayQuarters quarters(LocalDate day) {
        DayQuarters quarters = days.get(day);
        if (quarters == null) {
            throw new IllegalArgumentException(day + " is not a day of this grid");
        }
        return quarters;
    }
}
