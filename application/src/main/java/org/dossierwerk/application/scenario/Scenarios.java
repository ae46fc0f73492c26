package org.dossierwerk.application.scenario;

import java.util.List;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;

/** The administrator's scenarios (SCN-01). Everybody in the office may read them. */
public interface Scenarios {

    /** All, by name. */
    List<Scenario.Snapshot> list();

    Scenario.Snapshot get(ScenarioId scenario);

    /** How many runs are planned of it; removing it would call them off (reading 32). */
    int planned(ScenarioId scenario);

    /** Defining again with the same id defines nothing more. */
    void define(ScenarioId id, Scenario.Setup setup);

    void change(ScenarioId scenario, long version, Scenario.Setup setup);

    /** Removes it and calls off its planned runs; what it has asked for before stays. */
    void remove(ScenarioId scenario);
}
