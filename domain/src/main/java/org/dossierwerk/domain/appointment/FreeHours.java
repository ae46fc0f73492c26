package org.dossierwerk.domain.appointment;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * The free time of one adviser on working days, Monday to Friday, within the office's hours by the clock of its zone.
 *
 * @param taken the adviser's taken times, as far ahead as is looked
 */
public record FreeHours(WorkingHours hours, ZoneId zone, List<TimeSlot> taken) {

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
        var days = workingDaysAfter(day);
        return days.stream()
                .flatMap(d -> starts(d, Duration.ofHours(1), length))
                .findFirst()
                .map(slot -> LocalDateTime.ofInstant(slot.start(), zone))
                .orElseGet(() -> days.get(0).atTime(hours.from()));
    }

    /** Free times of the same length nearest to the wanted one, on its day and the working days after it, soonest first. */
    public List<TimeSlot> near(TimeSlot wanted, Instant now, int most) {
        var day = LocalDate.ofInstant(wanted.start(), zone);
        var candidates = Stream.concat(Stream.of(day).filter(FreeHours::isWorkingDay), workingDaysAfter(day).stream())
                .flatMap(d -> starts(d, STEP, wanted.duration()))
                .filter(slot -> slot.startsAfter(now))
                .sorted(Comparator.comparing(slot -> distance(slot, wanted)))
                .toList();
        var chosen = new ArrayList<TimeSlot>();
        for (var slot : candidates) {
            if (chosen.size() < most && chosen.stream().noneMatch(slot::overlaps)) {
                chosen.add(slot);
            }
        }
        chosen.sort(Comparator.comparing(TimeSlot::start));
        return List.copyOf(chosen);
    }

    private static Duration distance(TimeSlot one, TimeSlot other) {
        return Duration.between(one.start(), other.start()).abs();
    }

    private Stream<TimeSlot> starts(LocalDate day, Duration step, Duration length) {
        var closing = day.atTime(hours.until());
        return Stream.iterate(firstOnGrid(day, step), at -> at.plus(step))
                .takeWhile(at -> !at.plus(length).isAfter(closing))
                .filter(at -> zone.getRules().getValidOffsets(at).size() == 1)
                .map(at -> at.atZone(zone).toInstant())
                .map(start -> new TimeSlot(start, start.plus(length)))
                .filter(slot -> taken.stream().noneMatch(slot::overlaps));
    }

    private LocalDateTime firstOnGrid(LocalDate day, Duration step) {
        long minutes = step.toMinutes();
        long opening = (hours.from().toSecondOfDay() + 59) / 60;
        return day.atStartOfDay().plusMinutes((opening + minutes - 1) / minutes * minutes);
    }

    private static List<LocalDate> workingDaysAfter(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(HORIZON))
                .filter(FreeHours::isWorkingDay)
                .toList();
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The stretch in which taken times matter for a look ahead from a day. */
    public static TimeSlot horizon(LocalDate from, ZoneId zone) {
        return new TimeSlot(
                from.atStartOfDay(zone).toInstant(),
                from.plusDays(HORIZON).atStartOfDay(zone).toInstant());
    }
}
