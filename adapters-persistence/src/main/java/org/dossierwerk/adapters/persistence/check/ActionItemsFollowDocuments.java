package org.dossierwerk.adapters.persistence.check;

/** The progress a client sees counts action items; they follow the documents in the same transaction (reading 15). */
final class ActionItemsFollowDocuments implements AskedInSql {

    @Override
    public String promise() {
        return "no client is asked for a document that was handed in, lapsed or taken out";
    }

    @Override
    public String question() {
        return """
                SELECT 'action item ' || a.id, 'asks for document ' || a.document_id || coalesce(', which is ' || d.state || ' since ' || d.since,
                  ', which is gone')
                FROM action_item a LEFT JOIN requested_document d ON d.id = a.document_id
                WHERE a.status = 'OPEN' AND a.document_id IS NOT NULL AND (d.id IS NULL
                  OR d.state = 'LAPSED' AND a.since < d.since
                  OR d.state IN ('RECEIVED', 'PROVISIONALLY_APPROVED', 'APPROVED')
                    AND a.since < (SELECT max(f.received_at) FROM file_version f WHERE f.document_id = d.id))
                """;
    }
}
