package org.dossierwerk.adapters.persistence.check;

/** INV-3: what waits in the ledger has somebody who carries it. */
final class WaitingMailsWillLeave implements AskedInSql {

    @Override
    public String promise() {
        return "every message that waits has its delivery in the outbox";
    }

    @Override
    public String question() {
        return """
                SELECT 'message ' || m.id, 'waits since ' || m.written_at || ', and nothing will send it'
                FROM mail_message m WHERE m.status = 'WAITING'
                  AND NOT EXISTS (SELECT FROM delivery d WHERE d.subject = m.id AND d.reaction = 'mail.send')
                """;
    }
}
