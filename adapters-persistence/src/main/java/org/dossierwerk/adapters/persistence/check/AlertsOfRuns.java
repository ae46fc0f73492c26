package org.dossierwerk.adapters.persistence.check;

/** INV-7: alerts are settled, never removed, so that a run that was carried out twice or half shows in their number. */
final class AlertsOfRuns implements AskedInSql {

    @Override
    public String promise() {
        return "there are as many alerts of scenarios as their runs have raised";
    }

    @Override
    public String question() {
        return """
                SELECT 'item ' || item, 'has ' || coalesce(raised, 0) || ' alerts of scenarios, but its runs raised ' || coalesce(told, 0)
                FROM (SELECT coalesce(appointment_id, product_id) AS item, sum(alerts) AS told FROM scenario_run GROUP BY 1) r
                FULL JOIN (SELECT coalesce(appointment_id, product_id) AS item, count(*) AS raised FROM alert
                  WHERE reason = 'SCENARIO' GROUP BY 1) a USING (item)
                WHERE coalesce(raised, 0) <> coalesce(told, 0)
                """;
    }
}
