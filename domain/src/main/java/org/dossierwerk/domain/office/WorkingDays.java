package org.dossierwerk.domain.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days the office works: Monday to Friday, but for public holidays and its own closing days.
 *
 * @param closed the days on which it does not, whatever day of the week they are
 */
public record WorkingDays(Set<LocalDate> closed) {

    public WorkingDays {
        closed = Set.copyOf(closed);
    }

    public boolean includes(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closed.contains(day);
    }

    /**
     * So many working days after a day, or before it when negative. The day itself does not count; none from it is the day
     * itself, working or not.
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        var reached = day;
        int direction = Integer.signum(workingDays);
        for (int left = Math.abs(workingDays); left > 0; ) {
            reached = reached.plusDays(direction);
            if (includes(reached)) {
                left--;
            }
        }
        return reached;
    }
}
