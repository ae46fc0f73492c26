package org.dossierwerk.adapters.calendar.icalendar;

import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Frequency.MONTHLY;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Frequency.WEEKLY;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Frequency.YEARLY;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Part.BYMONTH;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Part.BYMONTHDAY;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Part.BYWEEKNO;
import static org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Part.BYYEARDAY;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Set;
import org.dossierwerk.adapters.calendar.icalendar.RecurrenceRule.Weekday;
import org.jspecify.annotations.Nullable;

/** Which days of its periods a rule names; what it does not say is as on the first day. */
final class RecurringDays {

    private final RecurrenceRule rule;
    private final Set<Integer> months;
    private final Set<Integer> monthDays;
    private final List<Weekday> weekdays;
    private final WeekFields weeks;

    RecurringDays(RecurrenceRule rule, LocalDate first) {
        this.rule = rule;
        this.weeks = WeekFields.of(rule.weekStart(), 4);
        boolean open = rule.byDay().isEmpty() && !rule.narrows(BYYEARDAY, BYMONTHDAY);
        boolean yearly = rule.frequency() == YEARLY && open && !rule.narrows(BYWEEKNO);
        boolean monthly = rule.frequency() == MONTHLY && open;
        boolean weekly = open && (rule.frequency() == WEEKLY || rule.narrows(BYWEEKNO));
        this.months = yearly && !rule.narrows(BYMONTH) ? Set.of(first.getMonthValue()) : rule.by(BYMONTH);
        this.monthDays = yearly || monthly ? Set.of(first.getDayOfMonth()) : rule.by(BYMONTHDAY);
        this.weekdays = weekly ? List.of(new Weekday(0, first.getDayOfWeek())) : rule.byDay();
    }

    /** The months in which all of them are, in order; null for any month. */
    @Nullable
    Set<Integer> onlyInMonths() {
        return months.isEmpty() ? null : months;
    }

    boolean include(LocalDate day) {
        return (months.isEmpty() || months.contains(day.getMonthValue()))
                && isAmong(monthDays, day.getDayOfMonth(), day.lengthOfMonth())
                && isAmong(rule.by(BYYEARDAY), day.getDayOfYear(), day.lengthOfYear())
                && isInWeek(day)
                && isWeekday(day);
    }

    private static boolean isAmong(Set<Integer> numbers, int number, int last) {
        return numbers.isEmpty() || numbers.contains(number) || numbers.contains(number - last - 1);
    }

    private boolean isInWeek(LocalDate day) {
        if (rule.by(BYWEEKNO).isEmpty()) {
            return true;
        }
        var last = day.with(weeks.weekOfWeekBasedYear(), 1).plusWeeks(52);
        boolean long53 = last.get(weeks.weekBasedYear()) == day.get(weeks.weekBasedYear());
        return isAmong(rule.by(BYWEEKNO), day.get(weeks.weekOfWeekBasedYear()), long53 ? 53 : 52);
    }

    private boolean isWeekday(LocalDate day) {
        if (weekdays.isEmpty()) {
            return true;
        }
        for (var weekday : weekdays) {
            if (weekday.day() == day.getDayOfWeek() && (weekday.nth() == 0 || isNth(weekday.nth(), day))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNth(int nth, LocalDate day) {
        boolean ofYear = rule.frequency() == YEARLY && !rule.narrows(BYMONTH);
        if (!ofYear && rule.frequency() != YEARLY && rule.frequency() != MONTHLY) {
            return true;
        }
        int number = ofYear ? day.getDayOfYear() : day.getDayOfMonth();
        int last = ofYear ? day.lengthOfYear() : day.lengthOfMonth();
        return nth > 0 ? (number - 1) / 7 + 1 == nth : (last - number) / 7 + 1 == -nth;
    }
}
