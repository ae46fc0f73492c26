package org.dossierwerk.adapters.persistence.work;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AlertRepository;
import org.dossierwerk.application.port.storage.WorkQueries;

/** The table of work queues and what works on it. */
public final class WorkTables {

    private WorkTables() {}

    public static List<Class<?>> rows() {
        return List.of(AlertRow.class);
    }

    public static AlertRepository alerts(Work work) {
        return new JpaAlertRepository(work);
    }

    public static WorkQueries queries(Work work) {
        return new JpaWorkQueries(work);
    }
}
