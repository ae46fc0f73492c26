package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Reminder;
import org.dossierwerk.domain.office.ReminderDays;

/** Which reminders of missing documents were seen to, whether something was missing or not (BEY-06). */
public interface ReminderRepository {

    /**
     * The active appointments that have not begun, on the days of a reminder that nobody has seen to, in open dossiers that wait
     * for documents; soonest first.
     */
    List<AppointmentId> open(ReminderDays.Due due, Instant now);

    /**
     * Sees to a reminder; nobody else does.
     *
     * @return false when somebody did before
     */
    boolean take(AppointmentId appointment, Reminder reminder);
}
