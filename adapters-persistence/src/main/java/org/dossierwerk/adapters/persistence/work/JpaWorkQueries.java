package org.dossierwerk.adapters.persistence.work;

import java.time.Instant;
import java.util.List;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.party.PartyColumns;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.WorkQueries;
import org.dossierwerk.application.work.WorkViews.AlertLine;
import org.dossierwerk.application.work.WorkViews.ToJudge;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;

/** Reads work queues on PostgreSQL: what waits comes first and is cut off, then its dossiers join it. */
record JpaWorkQueries(Work work) implements WorkQueries {

    @Override
    public List<AlertLine> alerts(UserId user, Instant now, int limit) {
        var question = new Sql("SELECT q.*, d.number, client.* FROM (")
                .add(
                        "SELECT w.id, w.version AS alert_version, w.user_id, w.dossier_id, w.appointment_id, w.product_id,")
                .add("w.reason, w.text, w.shown_from, w.mail_id, w.document_id FROM alert w")
                .add("WHERE w.user_id = :user AND w.settled_at IS NULL AND w.shown_from <= :now")
                .add("ORDER BY w.shown_from, w.id LIMIT :limit) q JOIN dossier d ON d.id = q.dossier_id")
                .add(PartyColumns.ofClients())
                .add("ORDER BY q.shown_from, q.id, client.position")
                .set("user", user.value())
                .set("now", now)
                .set("limit", limit);
        return work.with(
                entityManager -> Columns.grouped(question.lines(entityManager), "id", JpaWorkQueries::alertLine));
    }

    @Override
    public List<ToJudge> received(UserId user, int limit) {
        var question = new Sql("SELECT q.*, d.number, client.* FROM (")
                .add("SELECT r.id, r.since, k.name AS kind_name, c.dossier_id, c.appointment_id, c.product_id")
                .add("FROM requested_document r JOIN document_kind k ON k.id = r.kind_id")
                .add("JOIN document_check c ON c.id = r.check_id JOIN dossier o ON o.id = c.dossier_id")
                .add("WHERE r.state = 'RECEIVED' AND o.status = 'OPEN'")
                .add("AND :user IN (o.adviser_id, o.case_handler_id)")
                .add("ORDER BY r.since, r.id LIMIT :limit) q JOIN dossier d ON d.id = q.dossier_id")
                .add(PartyColumns.ofClients())
                .add("ORDER BY q.since, q.id, client.position")
                .set("user", user.value())
                .set("limit", limit);
        return work.with(
                entityManager -> Columns.grouped(question.lines(entityManager), "id", JpaWorkQueries::toJudge));
    }

    private static AlertLine alertLine(List<Columns> clients) {
        var first = clients.get(0);
        boolean ofItem = first.has("appointment_id") || first.has("product_id");
        var notice = new Alert.Notice(
                new UserId(first.uuid("user_id")),
                new DossierId(first.uuid("dossier_id")),
                ofItem ? ItemColumns.read(first) : null,
                first.choice("reason", AlertReason.class),
                first.text("text"),
                first.instant("shown_from"),
                first.maybe("mail_id", MailMessageId::new),
                first.maybe("document_id", RequestedDocumentId::new));
        var id = new AlertId(first.uuid("id"));
        return new AlertLine(
                new Alert.Snapshot(id, first.number("alert_version"), notice, null),
                first.text("number"),
                PartyColumns.title(clients));
    }

    private static ToJudge toJudge(List<Columns> clients) {
        var first = clients.get(0);
        return new ToJudge(
                new RequestedDocumentId(first.uuid("id")),
                ItemColumns.read(first),
                new DossierId(first.uuid("dossier_id")),
                first.text("number"),
                PartyColumns.title(clients),
                first.text("kind_name"),
                first.instant("since"));
    }
}
