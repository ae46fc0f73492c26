package org.dossierwerk.adapters.persistence.audit;

import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AuditTrail;

/** The table of the audit trail and what works on it. */
public final class AuditTables {

    private AuditTables() {}

    public static AuditTrail trail(Work work) {
        return new JpaAuditTrail(work);
    }
}
