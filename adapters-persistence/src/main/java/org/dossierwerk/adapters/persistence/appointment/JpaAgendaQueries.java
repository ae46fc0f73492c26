package org.dossierwerk.adapters.persistence.appointment;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.dossierwerk.adapters.persistence.party.PartyColumns;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.application.appointment.AppointmentViews.Attendance;
import org.dossierwerk.application.port.storage.AgendaQueries;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Reads calendars. No appointment lasts longer than two weeks, so a walk along the starts finds all that touch a time. */
record JpaAgendaQueries(Work work) implements AgendaQueries {

    private static final Duration LONGEST = Duration.ofDays(14);
    private static final String TOUCHES =
            "a.active AND a.group_id IS NULL AND a.starts_at < :until AND a.starts_at > :earliest AND a.ends_at > :from";

    private static final String ENTRIES = "SELECT a.id, a.version, a.dossier_id, a.adviser_id, a.title, a.place_kind,"
            + " a.seats_taken, a.capacity, "
            + Columns.agreedTime("a") + ", " + AnswerColumns.ANSWERS + ", client.*, ";
    private static final String INVOLVED =
            "d.id IS NULL OR :caller IN (d.adviser_id, COALESCE(d.case_handler_id, d.adviser_id)) AS known";

    @Override
    public List<AgendaEntry> entries(Collection<UserId> advisers, TimeSlot within, @Nullable UserId onlyInvolving) {
        if (advisers.isEmpty()) {
            return List.of();
        }
        var question = touching(new Sql(ENTRIES + (onlyInvolving == null ? "TRUE AS known" : INVOLVED)), within)
                .add("FROM appointment a LEFT JOIN dossier d ON d.id = a.dossier_id")
                .add(PartyColumns.ofClients())
                .add("WHERE a.adviser_id IN (:advisers) AND " + TOUCHES)
                .add("ORDER BY a.starts_at, a.id, client.position")
                .set("advisers", advisers.stream().map(UserId::value).toList());
        if (onlyInvolving != null) {
            question.set("caller", onlyInvolving.value());
        }
        return work.with(
                entityManager -> Columns.grouped(question.lines(entityManager), "id", JpaAgendaQueries::entry));
    }

    @Override
    public List<TimeSlot> taken(UserId adviser, TimeSlot within, @Nullable AppointmentId except) {
        var question = touching(
                        new Sql("SELECT a.starts_at, a.ends_at FROM appointment a WHERE a.adviser_id = :adviser AND "
                                + TOUCHES),
                        within)
                .set("adviser", adviser.value());
        if (except != null) {
            question.add("AND a.id <> :except").set("except", except.value());
        }
        question.add("ORDER BY a.starts_at, a.id");
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new TimeSlot(line.instant("starts_at"), line.instant("ends_at")))
                .toList());
    }

    @Override
    public Obstacles obstacles(UserId adviser, TimeSlot within, @Nullable AppointmentId except) {
        var question = touching(
                        new Sql("SELECT EXISTS (SELECT FROM appointment a WHERE a.adviser_id = :adviser AND "
                                + TOUCHES),
                        within)
                .addIf(except != null, "AND a.id <> :except")
                .add(") AS meetings, EXISTS (SELECT FROM calendar_link l JOIN calendar_busy b ON b.link_id = l.id")
                .add("WHERE l.adviser_id = :adviser AND l.status <> 'ENDED'")
                .add("AND b.ends_at > :from AND b.starts_at < :until) AS linked")
                .set("adviser", adviser.value());
        if (except != null) {
            question.set("except", except.value());
        }
        var line = work.with(question::lines).get(0);
        return new Obstacles(line.flag("meetings"), line.flag("linked"));
    }

    private static Sql touching(Sql question, TimeSlot within) {
        return question.set("from", within.start())
                .set("until", within.end())
                .set("earliest", within.start().minus(LONGEST).minusSeconds(1));
    }

    private static AgendaEntry entry(List<Columns> clients) {
        var first = clients.get(0);
        var attendance = attendance(first);
        var whole = new AgendaEntry(
                new AppointmentId(first.uuid("id")),
                first.number("version"),
                attendance == null ? new DossierId(first.uuid("dossier_id")) : null,
                new UserId(first.uuid("adviser_id")),
                first.text("title"),
                PartyColumns.title(clients),
                first.agreedTime(),
                PlaceKind.valueOf(first.text("place_kind")).channel(),
                AnswerColumns.read(first),
                attendance);
        return first.flag("known") ? whole : whole.blockOfTime();
    }

    /** Only of groups. */
    private static @Nullable Attendance attendance(Columns line) {
        return line.has("capacity") ? new Attendance(line.integer("seats_taken"), line.integer("capacity")) : null;
    }
}
