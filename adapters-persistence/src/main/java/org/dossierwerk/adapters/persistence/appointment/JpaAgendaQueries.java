package org.dossierwerk.adapters.persistence.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.dossierwerk.adapters.persistence.party.PartyColumns;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.application.port.storage.AgendaQueries;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Reads calendars. No appointment lasts longer than two weeks, so a walk along the starts finds all that touch a time. */
record JpaAgendaQueries(Work work) implements AgendaQueries {

    private static final Duration LONGEST = Duration.ofDays(14);
    private static final String TOUCHES =
            "a.active AND a.starts_at < :until AND a.starts_at > :earliest AND a.ends_at > :from";

    @Override
    public List<AgendaEntry> entries(Collection<UserId> advisers, TimeSlot within) {
        return advisers.isEmpty()
                ? List.of()
                : entries(touching(entry("a.adviser_id IN (:advisers) AND " + TOUCHES), within)
                        .set("advisers", advisers.stream().map(UserId::value).toList()));
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
    public List<AgendaEntry> ofClient(PartyId person, Instant from) {
        return entries(entry("a.active AND a.ends_at > :from"
                        + " AND a.dossier_id IN (SELECT dossier_id FROM applicant WHERE person_id = :person)")
                .set("from", from)
                .set("person", person.value()));
    }

    private static Sql touching(Sql question, TimeSlot within) {
        return question.set("from", within.start())
                .set("until", within.end())
                .set("earliest", within.start().minus(LONGEST).minusSeconds(1));
    }

    private static Sql entry(String condition) {
        return new Sql("SELECT a.id, a.version, a.dossier_id, a.adviser_id, a.title, a.place_kind, "
                        + Columns.agreedTime("a") + ", client.*")
                .add("FROM appointment a JOIN dossier d ON d.id = a.dossier_id")
                .add(PartyColumns.ofClients())
                .add("WHERE " + condition)
                .add("ORDER BY a.starts_at, a.id, client.position");
    }

    private List<AgendaEntry> entries(Sql question) {
        return work.with(
                entityManager -> Columns.grouped(question.lines(entityManager), "id", JpaAgendaQueries::entry));
    }

    private static AgendaEntry entry(List<Columns> clients) {
        var first = clients.get(0);
        return new AgendaEntry(
                new AppointmentId(first.uuid("id")),
                first.number("version"),
                new DossierId(first.uuid("dossier_id")),
                new UserId(first.uuid("adviser_id")),
                first.text("title"),
                PartyColumns.title(clients),
                first.agreedTime(),
                PlaceKind.valueOf(first.text("place_kind")).channel());
    }
}
