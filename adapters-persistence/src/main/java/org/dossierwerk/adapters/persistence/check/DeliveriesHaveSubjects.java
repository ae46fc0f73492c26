package org.dossierwerk.adapters.persistence.check;

/** INV-3: a row of the outbox and its cause are one transaction. */
final class DeliveriesHaveSubjects implements AskedInSql {

    @Override
    public String promise() {
        return "every delivery is about something that is there";
    }

    @Override
    public String question() {
        return """
                SELECT 'delivery ' || d.id, d.reaction || ' is about ' || d.subject || ', which is not there'
                FROM delivery d WHERE
                  d.reaction = 'mail.send' AND NOT EXISTS (SELECT FROM mail_message m WHERE m.id = d.subject)
                  OR d.reaction IN ('documents.intake', 'documents.discard') AND NOT EXISTS (SELECT FROM upload u WHERE u.id = d.subject)
                  OR d.reaction = 'documents.tray-intake' AND NOT EXISTS (SELECT FROM tray_file t WHERE t.id = d.subject)
                  OR d.reaction = 'documents.standard-intake' AND NOT EXISTS (SELECT FROM standard_document s WHERE s.id = d.subject)
                """;
    }
}
