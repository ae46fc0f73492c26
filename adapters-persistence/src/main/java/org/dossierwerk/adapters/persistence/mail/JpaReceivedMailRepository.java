package org.dossierwerk.adapters.persistence.mail;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.ReceivedMailRepository;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.ReceivedMail;
import org.dossierwerk.domain.shared.EmailAddress;

/** What was written back, on PostgreSQL. */
record JpaReceivedMailRepository(Work work) implements ReceivedMailRepository {

    @Override
    public boolean add(ReceivedMail mail) {
        var insert = new Sql(
                        "INSERT INTO received_mail (mail_id, message_id, from_name, from_address, proven, subject,")
                .add("body, received_at) VALUES (:mail, :id, :name, :address, :proven, :subject, :body, :at)")
                .add("ON CONFLICT DO NOTHING")
                .set("mail", mail.answers().value())
                .set("id", mail.messageId())
                .set("name", mail.fromName())
                .set("address", mail.from().value())
                .set("proven", mail.proven())
                .set("subject", mail.subject())
                .set("body", mail.text())
                .set("at", mail.receivedAt());
        return work.with(entityManager -> insert.execute(entityManager) == 1);
    }

    @Override
    public List<ReceivedMail> of(MailMessageId message) {
        var question = new Sql("SELECT * FROM received_mail WHERE mail_id = :mail ORDER BY received_at, message_id")
                .set("mail", message.value());
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(JpaReceivedMailRepository::read)
                .toList());
    }

    private static ReceivedMail read(Columns line) {
        return new ReceivedMail(
                new MailMessageId(line.uuid("mail_id")),
                line.text("message_id"),
                line.text("from_name"),
                new EmailAddress(line.text("from_address")),
                line.flag("proven"),
                line.text("subject"),
                line.text("body"),
                line.instant("received_at"));
    }
}
