package org.dossierwerk.domain.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossierwerk.domain.shared.InvalidValue;

/**
 * When clients are reminded of documents that are missing (BEY-06): so many working days before the appointment they are
 * wanted for. None at all means never.
 *
 * @param workingDays the farthest first
 */
public record ReminderDays(List<Integer> workingDays) {

    private static final int MOST = 5;
    private static final int FARTHEST = 60;

    public ReminderDays {
        if (workingDays.size() > MOST || workingDays.stream().anyMatch(days -> days < 1 || days > FARTHEST)) {
            throw new InvalidValue("reminders", "office.reminders", MOST, FARTHEST);
        }
        workingDays = workingDays.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** As a new office begins. */
    public static ReminderDays standard() {
        return new ReminderDays(List.of(5, 2));
    }

    public static ReminderDays never() {
        return new ReminderDays(List.of());
    }

    /**
     * The appointments for which a reminder has come due by a day.
     *
     * @param after the appointment's day is later than this
     * @param until and not later than this
     */
    public record Due(int workingDays, LocalDate after, LocalDate until) {

        public boolean includes(LocalDate appointment) {
            return appointment.isAfter(after) && !appointment.isAfter(until);
        }
    }

    /** For appointments from a day on: of several reminders that have come due for one, only the nearest is left. */
    public List<Due> due(LocalDate today, WorkingDays calendar) {
        var due = new ArrayList<Due>();
        var after = today.minusDays(1);
        for (var days : workingDays.stream().sorted().toList()) {
            var until = lastReached(today, days, calendar);
            due.add(new Due(days, after, until));
            after = until;
        }
        return List.copyOf(due);
    }

    /** The last day that is no more than so many working days away. */
    private static LocalDate lastReached(LocalDate today, int days, WorkingDays calendar) {
        var reached = today;
        while (!calendar.plus(reached.plusDays(1), -days).isAfter(today)) {
            reached = reached.plusDays(1);
        }
        return reached;
    }
}
