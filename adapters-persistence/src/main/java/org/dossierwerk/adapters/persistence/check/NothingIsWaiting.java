package org.dossierwerk.adapters.persistence.check;

/** INV-3, INV-7: nothing that was begun stays half done. */
final class NothingIsWaiting implements AskedInSql {

    @Override
    public String promise() {
        return "nothing waits to be delivered, checked or carried out";
    }

    @Override
    public String question() {
        return """
                SELECT 'delivery ' || id, reaction || ' was tried ' || attempts || ' times and '
                  || CASE WHEN parked_at IS NULL THEN 'is due at ' || due_at ELSE 'set aside' END || ': ' || error FROM delivery
                UNION ALL SELECT 'upload ' || id, 'is still being checked' FROM upload WHERE state = 'CHECKING'
                UNION ALL SELECT 'tray file ' || id, 'is still being checked' FROM tray_file WHERE state = 'CHECKING'
                UNION ALL SELECT 'scenario run ' || id, 'is due since ' || due_at FROM scenario_run
                  WHERE status = 'PLANNED' AND due_at < now() - interval '60 seconds'
                """;
    }
}
