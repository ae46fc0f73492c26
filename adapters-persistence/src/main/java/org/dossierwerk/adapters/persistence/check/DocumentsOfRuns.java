package org.dossierwerk.adapters.persistence.check;

/** INV-7: a document that was asked for is there until somebody takes it out, which the audit trail knows. */
final class DocumentsOfRuns implements AskedInSql {

    @Override
    public String promise() {
        return "every document that a scenario run asked for was asked for";
    }

    @Override
    public String question() {
        return """
                SELECT 'item ' || r.item, 'has ' || coalesce(c.documents, 0) || ' documents and lost ' || coalesce(c.removed, 0)
                  || ', but its runs asked for ' || r.asked
                FROM (SELECT coalesce(appointment_id, product_id) AS item, sum(documents) AS asked FROM scenario_run GROUP BY 1) r
                LEFT JOIN LATERAL (SELECT
                    (SELECT count(*) FROM requested_document d WHERE d.check_id = k.id) AS documents,
                    (SELECT count(*) FROM audit_entry e WHERE e.subject = k.id AND e.action = 'documents.removed/1') AS removed
                  FROM document_check k WHERE r.item IN (k.appointment_id, k.product_id)) c ON TRUE
                WHERE r.asked > coalesce(c.documents + c.removed, 0)
                """;
    }
}
