package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;

/** The scenarios; an office has tens of them. */
public interface ScenarioRepository {

    Optional<Scenario> find(ScenarioId id);

    /** All, by name. */
    List<Scenario> all();

    /**
     * @throws StaleVersion when the stored version is not the one this was loaded with
     * @throws org.dossierwerk.domain.scenario.ScenarioRefusal.NameTaken when another has the name, but for case
     */
    void save(Scenario scenario);

    void remove(Scenario scenario);
}
