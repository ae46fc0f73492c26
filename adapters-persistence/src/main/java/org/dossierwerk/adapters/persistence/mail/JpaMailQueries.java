package org.dossierwerk.adapters.persistence.mail;

import java.util.List;
import org.dossierwerk.adapters.persistence.party.PartyColumns;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Cursor;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.mail.MailViews.Line;
import org.dossierwerk.application.port.storage.MailQueries;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;

/** Reads the ledger of messages. */
record JpaMailQueries(Work work) implements MailQueries {

    private static final String LINES = """
            SELECT m.*, u.first_name AS author_first, u.infix AS author_infix, u.last_name AS author_last, client.*
            FROM (SELECT id, dossier_id, occasion, subject, recipient_name, recipient_address, written_at, settled_at,
                status, author_id FROM mail_message
            """;

    @Override
    public List<Line> of(DossierId dossier, int limit) {
        return lines(new Sql(LINES).add("WHERE dossier_id = :dossier").set("dossier", dossier.value()), limit);
    }

    @Override
    public Page<Line> all(@Nullable String cursor, int limit) {
        var question = new Sql(LINES);
        Cursor.read(cursor)
                .ifPresent(after -> question.add("WHERE (written_at, id) < (:at, :id)")
                        .set("at", after.at())
                        .set("id", after.id()));
        return Cursor.page(
                lines(question, limit + 1),
                limit,
                line -> new Cursor(line.writtenAt(), line.id().value()));
    }

    private List<Line> lines(Sql question, int limit) {
        question.add("ORDER BY written_at DESC, id DESC LIMIT :limit) m")
                .add("LEFT JOIN office_user u ON u.id = m.author_id LEFT JOIN dossier d ON d.id = m.dossier_id")
                .add(PartyColumns.ofClients())
                .add("ORDER BY m.written_at DESC, m.id DESC, client.position")
                .set("limit", limit);
        return work.with(entityManager -> Columns.grouped(question.lines(entityManager), "id", JpaMailQueries::line));
    }

    private static Line line(List<Columns> clients) {
        var first = clients.get(0);
        return new Line(
                new MailMessageId(first.uuid("id")),
                first.maybe("dossier_id", DossierId::new),
                PartyColumns.title(clients),
                first.choice("occasion", Occasion.class),
                first.text("subject"),
                first.text("recipient_name"),
                first.textOrEmpty("recipient_address"),
                first.instant("written_at"),
                first.has("settled_at") ? first.instant("settled_at") : null,
                first.choice("status", MailStatus.class),
                first.has("author_last") ? author(first) : "");
    }

    private static String author(Columns line) {
        return new PersonName(line.text("author_first"), line.text("author_infix"), line.text("author_last")).full();
    }
}
