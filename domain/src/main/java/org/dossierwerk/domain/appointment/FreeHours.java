package org.dossierwerk.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.domain.office.WorkingDays;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * The free time of one adviser on the days the office works, within its hours by the clock of its zone.
 *
 * @param taken the adviser's taken times, as far ahead as is looked
 */
public record FreeHours(WorkingHours hours, ZoneId zone, WorkingDays days, List<TimeSlot> taken) {

    /** How far ahead is looked, in days. */
    public static final int HORIZON = 14;

    private static final Duration STEP = Duration.ofMinutes(30);

    public FreeHours {
        taken = List.copyOf(taken);
    }

    /**
     * The first whole hour after the given day at which a meeting of that length is free, or the opening of the next working
     * day when there is none within the horizon (reading 69).
     */
    public LocalDateTime firstWholeHourAfter(LocalDate day, Duration length) {
        return workingDays(day.plusDays(1), day)
                .flatMap(d -> starts(d, Duration.ofHours(1), length))
                .findFirst()
                .map(slot -> LocalDateTime.ofInstant(slot.start(), zone))
                .orElseGet(() -> days.plus(day, 1).atTime(hours.from()));
    }

    /** Free times of the same length nearest to the wanted one, on its day and the working days after it, soonest first. */
    public List<TimeSlot> near(TimeSlot wanted, Instant now, int most) {
        var day = LocalDate.ofInstant(wanted.start(), zone);
        var chosen = apart(
                toCome(day, wanted.duration(), now).sorted(Comparator.comparing(slot -> distance(slot, wanted))), most);
        return chosen.stream().sorted(Comparator.comparing(TimeSlot::start)).toList();
    }

    /** The next free times of that length from a day on, soonest first and apart. */
    public List<TimeSlot> next(LocalDate from, Duration length, Instant now, int most) {
        return apart(toCome(from, length, now), most);
    }

    private Stream<TimeSlot> toCome(LocalDate from, Duration length, Instant now) {
        return workingDays(from, from).flatMap(day -> starts(day, STEP, length)).filter(slot -> slot.startsAfter(now));
    }

    /** The first so many of them of which none overlaps another. */
    private static List<TimeSlot> apart(Stream<TimeSlot> candidates, int most) {
        var chosen = new ArrayList<TimeSlot>();
        for (var slot : candidates.toList()) {
            if (chosen.size() < most && chosen.stream().noneMatch(slot::overlaps)) {
                chosen.add(slot);
            }
        }
        return List.copyOf(chosen);
    }

    private static Duration distance(TimeSlot one, TimeSlot other) {
        return Duration.between(one.start(), other.start()).abs();
    }

    private Stream<TimeSlot> starts(LocalDate day, Duration step, Duration length) {
        var closing = day.atTime(hours.until());
        var closed = closing.atZone(zone).toInstant();
        return Stream.iterate(firstOnGrid(day, step), at -> at.plus(step))
                .takeWhile(at -> at.isBefore(closing))
                .filter(at -> zone.getRules().getValidOffsets(at).size() == 1)
                .map(at -> at.atZone(zone).toInstant())
                .map(start -> new TimeSlot(start, start.plus(length)))
                .filter(slot -> !slot.end().isAfter(closed))
                .filter(slot -> taken.stream().noneMatch(slot::overlaps));
    }

    private LocalDateTime firstOnGrid(LocalDate day, Duration step) {
        long minutes = step.toMinutes();
        long opening = (hours.from().toSecondOfDay() + 59) / 60;
        return day.atStartOfDay().plusMinutes((opening + minutes - 1) / minutes * minutes);
    }

    /** @param looked the day from which the horizon counts */
    private Stream<LocalDate> workingDays(LocalDate from, LocalDate looked) {
        return from.datesUntil(looked.plusDays(HORIZON)).filter(days::includes);
    }

    /** The stretch in which taken times matter for a look ahead from a day. */
    public static TimeSlot horizon(LocalDate from, ZoneId zone) {
        return new TimeSlot(
                from.atStartOfDay(zone).toInstant(),
                from.plusDays(HORIZON).atStartOfDay(zone).toInstant());
    }
}
