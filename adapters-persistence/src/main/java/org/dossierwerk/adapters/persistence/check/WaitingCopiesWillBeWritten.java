package org.dossierwerk.adapters.persistence.check;

/** INV-3: a copy that waits, of an appointment that is gone too, has somebody who carries it; after its link has ended, nobody does. */
final class WaitingCopiesWillBeWritten implements AskedInSql {

    @Override
    public String promise() {
        return "every copy of an appointment that waits has its delivery in the outbox";
    }

    @Override
    public String question() {
        return """
                SELECT 'copy ' || c.id, 'waits since ' || c.waiting_since || ', and nothing will write it or take it away'
                FROM calendar_copy c WHERE c.waiting_since IS NOT NULL
                  AND NOT EXISTS (SELECT FROM calendar_link l WHERE l.id = c.link_id AND l.status = 'ENDED')
                  AND NOT EXISTS (SELECT FROM delivery d WHERE d.subject = c.id AND d.reaction = 'calendar.put')
                """;
    }
}
