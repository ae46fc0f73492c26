package org.dossierwerk.adapters.persistence.check;

/** INV-3, INV-4. */
final class MailsWrittenOnce implements AskedInSql {

    @Override
    public String promise() {
        return "nobody is written to twice by itself about one revision of an appointment";
    }

    @Override
    public String question() {
        return """
                SELECT 'appointment ' || appointment_id, 'was written about ' || count(*) || ' times to one address: ' || occasion
                  || ' of revision ' || revision
                FROM mail_message WHERE author_id IS NULL AND appointment_id IS NOT NULL AND recipient_key IS NOT NULL
                GROUP BY appointment_id, revision, occasion, recipient_key, reminder_day, reminder_working_days,
                  reminded_start, reminded_hours HAVING count(*) > 1
                """;
    }
}
