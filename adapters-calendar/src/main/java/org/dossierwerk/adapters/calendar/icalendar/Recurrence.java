package org.dossierwerk.adapters.calendar.icalendar;

import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Frequency.HOURLY;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Frequency.MINUTELY;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Frequency.SECONDLY;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Frequency.YEARLY;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Part.BYHOUR;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Part.BYMINUTE;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Part.BYSECOND;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Part.BYSETPOS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Part;
import org.jspecify.annotations.Nullable;

/**
 * A rule that began at a certain time, on the clock of the wall where it began. Period by period it tells the days that the rule
 * names, each at all of its times of day; neither its number nor its last time is looked at here.
 */
final class Recurrence {

    /** What recurs more often is one stretch of time to those who want to meet. */
    private static final int MOST_A_DAY = 24;

    private final RecurrenceRule rule;
    private final LocalDateTime start;
    private final RecurringDays days;
    private final Set<Integer> hours;
    private final Set<Integer> minutes;
    private final Set<Integer> seconds;

    /**
     * @param day whether it recurs by whole days
     */
    Recurrence(RecurrenceRule rule, LocalDateTime start, boolean day) {
        this.rule = rule;
        this.start = start;
        this.days = new RecurringDays(rule, start.toLocalDate());
        this.hours = day || !rule.narrows(BYHOUR) ? Set.of(start.getHour()) : rule.by(BYHOUR);
        this.minutes = day || !rule.narrows(BYMINUTE) ? Set.of(start.getMinute()) : rule.by(BYMINUTE);
        this.seconds = day || !rule.narrows(BYSECOND) ? Set.of(start.getSecond()) : rule.by(BYSECOND);
    }

    /** Whether it recurs too often to tell each time. */
    boolean neverRests() {
        int times = minutes.size() * seconds.size() * (rule.frequency() == HOURLY ? MOST_A_DAY : hours.size());
        return rule.frequency() == SECONDLY || rule.frequency() == MINUTELY || times > MOST_A_DAY;
    }

    /** From its first time to the last of that number, or longer. Empty when it does not say how many, or leaves some out. */
    Optional<Duration> span() {
        boolean narrowed = rule.narrows(Part.values()) || !rule.byDay().isEmpty();
        return rule.count() == 0 || narrowed
                ? Optional.empty()
                : Optional.of(unit().getDuration().multipliedBy((rule.count() - 1L) * rule.interval()));
    }

    /**
     * Shows each time to the visitor, in order, until that is told to stop.
     *
     * @param from times long before need not be shown
     * @param to times afterwards are not shown
     * @return null, or the time from which on nothing was looked at because that would have taken too many steps
     */
    @Nullable
    LocalDateTime visit(LocalDateTime from, LocalDateTime to, Steps steps, Predicate<LocalDateTime> goOn) {
        var first = firstPeriod();
        for (long period = skipped(first, from); ; period++) {
            var begin = first.plus(period * rule.interval(), unit());
            if (begin.isAfter(to)) {
                return null;
            }
            var times = times(begin, steps);
            if (steps.left() == 0) {
                return begin;
            }
            for (var time : times) {
                if (!time.isBefore(start) && (time.isAfter(to) || !goOn.test(time))) {
                    return null;
                }
            }
        }
    }

    private ChronoUnit unit() {
        return switch (rule.frequency()) {
            case SECONDLY -> ChronoUnit.SECONDS;
            case MINUTELY -> ChronoUnit.MINUTES;
            case HOURLY -> ChronoUnit.HOURS;
            case DAILY -> ChronoUnit.DAYS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case MONTHLY -> ChronoUnit.MONTHS;
            case YEARLY -> ChronoUnit.YEARS;
        };
    }

    private LocalDateTime firstPeriod() {
        if (rule.frequency() == HOURLY) {
            return start.truncatedTo(ChronoUnit.HOURS);
        }
        var date = start.toLocalDate();
        var begin = switch (rule.frequency()) {
            case WEEKLY -> date.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
            case MONTHLY -> date.withDayOfMonth(1);
            case YEARLY -> date.withDayOfYear(1);
            default -> date;
        };
        return begin.atStartOfDay();
    }

    private long skipped(LocalDateTime first, LocalDateTime from) {
        return from.isAfter(first) ? Math.max(0, unit().between(first, from) / rule.interval() - 1) : 0;
    }

    private List<LocalDateTime> times(LocalDateTime begin, Steps steps) {
        var times = new ArrayList<LocalDateTime>();
        if (rule.frequency() == HOURLY) {
            steps.take();
            if (days.include(begin.toLocalDate())
                    && (!rule.narrows(BYHOUR) || rule.by(BYHOUR).contains(begin.getHour()))) {
                addTimes(times, begin.toLocalDate(), Set.of(begin.getHour()));
            }
        } else if (rule.frequency() == YEARLY && days.onlyInMonths() != null) {
            days.onlyInMonths().forEach(month -> {
                var first = begin.toLocalDate().withMonth(month);
                addDays(times, first, first.plusMonths(1), steps);
            });
        } else {
            addDays(times, begin.toLocalDate(), begin.plus(1, unit()).toLocalDate(), steps);
        }
        return rule.narrows(BYSETPOS) ? chosen(times) : times;
    }

    private void addDays(List<LocalDateTime> times, LocalDate first, LocalDate end, Steps steps) {
        for (var day = first; day.isBefore(end) && steps.take(); day = day.plusDays(1)) {
            if (days.include(day)) {
                addTimes(times, day, hours);
            }
        }
    }

    private void addTimes(List<LocalDateTime> times, LocalDate day, Set<Integer> atHours) {
        for (int hour : atHours) {
            for (int minute : minutes) {
                for (int second : seconds) {
                    times.add(day.atTime(LocalTime.of(hour, minute, second)));
                }
            }
        }
    }

    private List<LocalDateTime> chosen(List<LocalDateTime> times) {
        var chosen = new ArrayList<LocalDateTime>();
        for (int i = 0; i < times.size(); i++) {
            var positions = rule.by(BYSETPOS);
            if (positions.contains(i + 1) || positions.contains(i - times.size())) {
                chosen.add(times.get(i));
            }
        }
        return chosen;
    }
}
