package org.dossierwerk.adapters.persistence.check;

/** INV-9: sending again with the same id sends nothing more. */
final class UploadsSettledOnce implements AskedInSql {

    @Override
    public String promise() {
        return "every upload was begun once and settled at most once";
    }

    @Override
    public String question() {
        return """
                SELECT 'upload ' || u.id, 'is ' || u.state || ', was begun ' || coalesce(e.begun, 0) || ' times, stored '
                  || coalesce(e.stored, 0) || ' times and refused ' || coalesce(e.refused, 0) || ' times'
                FROM upload u LEFT JOIN (SELECT subject,
                    count(*) FILTER (WHERE action = 'documents.upload-begun/1') AS begun,
                    count(*) FILTER (WHERE action = 'documents.upload-stored/1') AS stored,
                    count(*) FILTER (WHERE action = 'documents.upload-refused/1') AS refused
                  FROM audit_entry WHERE action LIKE 'documents.upload-%' GROUP BY subject) e ON e.subject = u.id
                WHERE coalesce(e.begun, 0) <> 1
                  OR coalesce(e.stored, 0) <> CASE WHEN u.state IN ('STORED', 'WITHDRAWN') THEN 1 ELSE 0 END
                  OR coalesce(e.refused, 0) <> CASE u.state WHEN 'REFUSED' THEN 1 ELSE 0 END
                """;
    }
}
