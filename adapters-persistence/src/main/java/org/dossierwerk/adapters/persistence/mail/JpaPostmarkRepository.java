package org.dossierwerk.adapters.persistence.mail;

import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.PostmarkRepository;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.Postmark;

/** By what messages are known again, on PostgreSQL. */
record JpaPostmarkRepository(Work work) implements PostmarkRepository {

    @Override
    public Optional<Postmark> find(String token) {
        return only(new Sql("SELECT * FROM postmark WHERE token = :token").set("token", token));
    }

    @Override
    public Optional<Postmark> findSent(String messageId) {
        return only(new Sql("SELECT * FROM postmark WHERE message_id = :id").set("id", messageId));
    }

    private Optional<Postmark> only(Sql question) {
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(JpaPostmarkRepository::read)
                .findFirst());
    }

    private static Postmark read(Columns line) {
        return new Postmark(line.text("token"), new MailMessageId(line.uuid("mail_id")), line.text("message_id"));
    }

    /** Writing the row as it is gives back the one that stands there. */
    @Override
    public Postmark keep(Postmark postmark) {
        var insert = new Sql("INSERT INTO postmark (token, mail_id, message_id) VALUES (:token, :mail, :id)")
                .add("ON CONFLICT (message_id) DO UPDATE SET message_id = excluded.message_id RETURNING *")
                .set("token", postmark.token())
                .set("mail", postmark.message().value())
                .set("id", postmark.messageId());
        return only(insert).orElseThrow();
    }
}
