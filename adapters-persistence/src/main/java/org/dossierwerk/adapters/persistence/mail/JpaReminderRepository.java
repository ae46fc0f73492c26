package org.dossierwerk.adapters.persistence.mail;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.ReminderRepository;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Reminder;
import org.dossierwerk.domain.office.ReminderDays;

/** Which reminders were seen to, on PostgreSQL. Who comes second waits for the first, and finds the place taken. */
record JpaReminderRepository(Work work) implements ReminderRepository {

    @Override
    public List<AppointmentId> open(ReminderDays.Due due, Instant now) {
        var question = new Sql("SELECT a.id FROM appointment a JOIN dossier d ON d.id = a.dossier_id")
                .add("WHERE a.active AND a.starts_at > :now AND a.starts_at < CAST(:until AS date) + interval '3 days'")
                .add(
                        "AND CAST(a.wall_time AS date) > :after AND CAST(a.wall_time AS date) <= :until AND d.status = 'OPEN'")
                .add("AND EXISTS (SELECT FROM document_check c JOIN requested_document r ON r.check_id = c.id")
                .add("WHERE c.dossier_id = a.dossier_id AND r.state = 'REQUESTED')")
                .add("AND NOT EXISTS (SELECT FROM reminder m WHERE m.appointment_id = a.id")
                .add("AND m.day = CAST(a.wall_time AS date) AND m.working_days = :days)")
                .add("ORDER BY a.starts_at, a.id")
                .set("now", now)
                .set("after", due.after())
                .set("until", due.until())
                .set("days", due.workingDays());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new AppointmentId(line.uuid("id")))
                .toList());
    }

    @Override
    public boolean take(AppointmentId appointment, Reminder reminder) {
        var insert = new Sql("INSERT INTO reminder (appointment_id, day, working_days)")
                .add("VALUES (:appointment, :day, :days) ON CONFLICT DO NOTHING")
                .set("appointment", appointment.value())
                .set("day", reminder.day())
                .set("days", reminder.workingDays());
        return work.with(entityManager -> insert.execute(entityManager) == 1);
    }
}
