package org.dossierwerk.adapters.persistence.check;

/** INV-8: what was acknowledged is either looked at or going to be. */
final class UploadsWillBeChecked implements AskedInSql {

    @Override
    public String promise() {
        return "every upload that is being checked has its delivery in the outbox";
    }

    @Override
    public String question() {
        return """
                SELECT 'upload ' || u.id, 'is being checked since ' || u.sent_at || ', and nothing will finish it'
                FROM upload u WHERE u.state = 'CHECKING'
                  AND NOT EXISTS (SELECT FROM delivery d WHERE d.subject = u.id AND d.reaction = 'documents.intake')
                UNION ALL SELECT 'tray file ' || t.id, 'is being checked since ' || t.sent_at || ', and nothing will finish it'
                FROM tray_file t WHERE t.state = 'CHECKING'
                  AND NOT EXISTS (SELECT FROM delivery d WHERE d.subject = t.id AND d.reaction = 'documents.tray-intake')
                """;
    }
}
