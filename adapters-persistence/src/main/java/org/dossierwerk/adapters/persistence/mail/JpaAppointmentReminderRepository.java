package org.dossierwerk.adapters.persistence.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AppointmentReminderRepository;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.AppointmentReminder;

/** The moments of reminders on PostgreSQL. What is due is one walk along an index, however many appointments there are. */
record JpaAppointmentReminderRepository(Work work) implements AppointmentReminderRepository {

    private static final String INSERT = "INSERT INTO appointment_reminder (appointment_id, starts_at, hours, due_at)"
            + " SELECT a.id, a.starts_at, h.hours, a.starts_at - make_interval(hours => h.hours)"
            + " FROM appointment a CROSS JOIN unnest(CAST(:hours AS integer[])) AS h(hours)";

    /** What is gone and what is new are told apart by their moments, so that one statement can do both. */
    @Override
    public void plan(Collection<AppointmentId> appointments, Instant start, LeadTimes leadTimes, Instant now) {
        if (appointments.isEmpty()) {
            return;
        }
        var anew = new Sql(
                        "WITH gone AS (DELETE FROM appointment_reminder WHERE seen_to_at IS NULL AND appointment_id IN (:ids)")
                .add("AND NOT (starts_at = :start AND due_at > :now AND hours = ANY (CAST(:hours AS integer[]))))")
                .add(INSERT)
                .add("WHERE a.id IN (:ids)")
                .set("ids", appointments.stream().map(AppointmentId::value).toList())
                .set("start", start);
        insert(anew, leadTimes, now);
    }

    @Override
    public void planAll(AppointmentTypeId type, LeadTimes leadTimes, Instant now) {
        work.run(new Sql("DELETE FROM appointment_reminder r USING appointment a")
                .add("WHERE r.seen_to_at IS NULL AND a.id = r.appointment_id AND a.type_id = :type")
                .set("type", type.value())::execute);
        insert(
                new Sql(INSERT)
                        .add("WHERE a.active AND a.dossier_id IS NOT NULL AND a.starts_at > :now AND a.type_id = :type")
                        .set("type", type.value()),
                leadTimes,
                now);
    }

    private void insert(Sql insert, LeadTimes leadTimes, Instant now) {
        insert.add("AND a.starts_at - make_interval(hours => h.hours) > :now ON CONFLICT DO NOTHING")
                .set("hours", array(leadTimes))
                .set("now", now);
        work.run(insert::execute);
    }

    private static String array(LeadTimes leadTimes) {
        return leadTimes.hours().toString().replace('[', '{').replace(']', '}');
    }

    @Override
    public List<Due> takeDue(int most) {
        var take = new Sql("WITH due AS (SELECT appointment_id, starts_at, hours, due_at FROM appointment_reminder")
                .add("WHERE seen_to_at IS NULL AND due_at <= now() ORDER BY due_at, appointment_id")
                .add("LIMIT :most FOR UPDATE SKIP LOCKED),")
                .add("taken AS (UPDATE appointment_reminder r SET seen_to_at = now() FROM due")
                .add(
                        "WHERE r.appointment_id = due.appointment_id AND r.starts_at = due.starts_at AND r.hours = due.hours)")
                .add("SELECT due.*, EXISTS (SELECT FROM appointment_reminder l WHERE l.starts_at = due.starts_at")
                .add(
                        "AND l.appointment_id = due.appointment_id AND l.due_at > due.due_at AND l.due_at <= now()) AS late")
                .add("FROM due ORDER BY due_at, appointment_id")
                .set("most", most);
        return work.with(entityManager -> take.lines(entityManager).stream()
                .map(line -> new Due(appointment(line), reminder(line), line.flag("late")))
                .toList());
    }

    @Override
    public void putOff(Due due) {
        work.run(new Sql("UPDATE appointment_reminder SET due_at = now() + interval '5 minutes'")
                .add("WHERE seen_to_at IS NULL AND appointment_id = :id AND starts_at = :start AND hours = :hours")
                .set("id", due.appointment().value())
                .set("start", due.reminder().start())
                .set("hours", due.reminder().hours())::execute);
    }

    @Override
    public List<Planned> planned(DossierId dossier) {
        var question = new Sql("SELECT r.appointment_id, r.starts_at, r.hours, r.due_at FROM appointment_reminder r")
                .add("JOIN appointment a ON a.id = r.appointment_id")
                .add("WHERE r.seen_to_at IS NULL AND a.dossier_id = :dossier ORDER BY r.due_at, a.id")
                .set("dossier", dossier.value());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new Planned(appointment(line), reminder(line), line.instant("due_at")))
                .toList());
    }

    private static AppointmentId appointment(Columns line) {
        return new AppointmentId(line.uuid("appointment_id"));
    }

    private static AppointmentReminder reminder(Columns line) {
        return new AppointmentReminder(line.instant("starts_at"), line.integer("hours"));
    }
}
