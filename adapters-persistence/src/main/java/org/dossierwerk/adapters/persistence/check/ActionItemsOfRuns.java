package org.dossierwerk.adapters.persistence.check;

/** INV-7: action items are dropped, never removed. */
final class ActionItemsOfRuns implements AskedInSql {

    @Override
    public String promise() {
        return "every action item that a scenario run opened is there";
    }

    @Override
    public String question() {
        return """
                SELECT 'item ' || r.item, 'has ' || coalesce(a.here, 0) || ' action items, but its runs opened ' || r.opened
                FROM (SELECT coalesce(appointment_id, product_id) AS item, sum(action_items) AS opened FROM scenario_run GROUP BY 1) r
                LEFT JOIN (SELECT coalesce(appointment_id, product_id) AS item, count(*) AS here FROM action_item
                  WHERE document_id IS NULL GROUP BY 1) a USING (item)
                WHERE r.opened > coalesce(a.here, 0)
                """;
    }
}
