package org.dossierwerk.adapters.persistence.check;

/** INV-9: a request that came twice, or half, leaves its trace here. */
final class AppointmentsPlannedOnce implements AskedInSql {

    @Override
    public String promise() {
        return "every appointment was planned once";
    }

    @Override
    public String question() {
        return """
                SELECT 'appointment ' || a.id, 'was planned ' || count(e.id) || ' times'
                FROM appointment a LEFT JOIN audit_entry e ON e.subject = a.id
                  AND e.action IN ('appointment.planned/1', 'group.planned/1')
                GROUP BY a.id HAVING count(e.id) <> 1
                """;
    }
}
