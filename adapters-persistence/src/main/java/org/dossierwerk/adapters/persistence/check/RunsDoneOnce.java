package org.dossierwerk.adapters.persistence.check;

/** INV-7: what a run became and that it became it are one transaction. */
final class RunsDoneOnce implements AskedInSql {

    @Override
    public String promise() {
        return "every scenario run that is done was carried out once, and no other ever was";
    }

    @Override
    public String question() {
        return """
                SELECT 'scenario run ' || r.id, 'is ' || r.status || ' and was carried out ' || count(e.id) || ' times'
                FROM scenario_run r LEFT JOIN audit_entry e ON e.subject = r.id AND e.action = 'scenario-run.done/1'
                GROUP BY r.id, r.status HAVING count(e.id) <> CASE r.status WHEN 'DONE' THEN 1 ELSE 0 END
                """;
    }
}
