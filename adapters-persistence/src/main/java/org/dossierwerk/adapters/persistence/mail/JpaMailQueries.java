package org.dossierwerk.adapters.persistence.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.adapters.persistence.party.PartyColumns;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Cursor;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.mail.MailViews.Line;
import org.dossierwerk.application.port.storage.MailQueries;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Dropped;
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
                status, author_id, tries, dropped, (SELECT d.due_at FROM delivery d WHERE d.subject = mail_message.id
                AND d.reaction = 'mail.send' AND d.parked_at IS NULL AND mail_message.status = 'WAITING') AS next_try_at
            FROM mail_message
            """;

    @Override
    public Page<Line> page(@Nullable DossierId dossier, Set<MailStatus> states, @Nullable String cursor, int limit) {
        var question = new Sql(LINES).add("WHERE true");
        if (dossier != null) {
            question.add("AND dossier_id = :dossier").set("dossier", dossier.value());
        }
        if (states.size() < MailStatus.values().length) {
            question.add("AND status IN (:states)")
                    .set("states", states.stream().map(Enum::name).toList());
        }
        Cursor.read(cursor)
                .ifPresent(after -> question.add("AND (written_at, id) < (:at, :id)")
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
                first.has("author_last") ? author(first) : "",
                first.integer("tries"),
                first.has("next_try_at") ? first.instant("next_try_at") : null,
                first.has("dropped") ? first.choice("dropped", Dropped.class) : null);
    }

    @Override
    public Optional<Instant> nextTry(MailMessageId message) {
        var question = new Sql("SELECT d.due_at FROM delivery d JOIN mail_message m ON m.id = d.subject")
                .add(
                        "WHERE d.subject = :id AND d.reaction = 'mail.send' AND d.parked_at IS NULL AND m.status = 'WAITING'")
                .set("id", message.value());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> line.instant("due_at"))
                .findFirst());
    }

    @Override
    public List<MailMessageId> repeating(MailMessageId message) {
        var question = new Sql("SELECT id FROM mail_message WHERE repeats_id = :id ORDER BY written_at, id")
                .set("id", message.value());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new MailMessageId(line.uuid("id")))
                .toList());
    }

    private static String author(Columns line) {
        return new PersonName(line.text("author_first"), line.text("author_infix"), line.text("author_last")).full();
    }
}
