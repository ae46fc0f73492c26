package org.dossierwerk.adapters.persistence.check;

/** Nobody's work lies in the dossier of somebody else (INV-14 within an office). */
final class WorkStaysWithItsItem implements AskedInSql {

    @Override
    public String promise() {
        return "documents, action items and runs are in the dossier of their appointment or product";
    }

    @Override
    public String question() {
        return """
                SELECT w.what || ' ' || w.id, 'is in dossier ' || w.dossier_id || ', its item in ' || coalesce(a.dossier_id, p.dossier_id)
                FROM (SELECT 'document check' AS what, id, dossier_id, appointment_id, product_id FROM document_check
                  UNION ALL SELECT 'action item', id, dossier_id, appointment_id, product_id FROM action_item
                  UNION ALL SELECT 'tray file', id, dossier_id, appointment_id, product_id FROM tray_file
                  UNION ALL SELECT 'scenario run', id, dossier_id, appointment_id, product_id FROM scenario_run) w
                LEFT JOIN appointment a ON a.id = w.appointment_id LEFT JOIN product p ON p.id = w.product_id
                WHERE w.dossier_id <> coalesce(a.dossier_id, p.dossier_id)
                """;
    }
}
