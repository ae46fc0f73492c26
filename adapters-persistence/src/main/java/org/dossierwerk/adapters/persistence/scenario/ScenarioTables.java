package org.dossierwerk.adapters.persistence.scenario;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.ScenarioRepository;
import org.dossierwerk.application.port.storage.ScenarioRunRepository;
import org.dossierwerk.application.port.storage.TriggerRepository;

/** The tables of scenarios and what works on them. */
public final class ScenarioTables {

    private ScenarioTables() {}

    public static List<Class<?>> rows() {
        return List.of(ScenarioRow.class, ScenarioRunRow.class, TriggerRow.class);
    }

    public static ScenarioRepository scenarios(Work work) {
        return new JpaScenarioRepository(work);
    }

    public static ScenarioRunRepository runs(Work work) {
        return new JpaScenarioRunRepository(work);
    }

    public static TriggerRepository triggers(Work work) {
        return new JpaTriggerRepository(work);
    }
}
