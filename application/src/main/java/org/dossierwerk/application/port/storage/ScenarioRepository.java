package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;

/** The scenarios; an office has tens of them. */
public interface ScenarioRepository {

    Optional<Scenario> find(ScenarioId id);

    /** Those of the given ids that exist, in one question, in no order. */
    List<Scenario> findAll(Collection<ScenarioId> ids);

    /** All, by name. */
    List<Scenario> all();

    /**
     * Those that may start with an appointment of that type: by an automatic start of their own, for whomever (SCN-12), or by an active
     * trigger; by name.
     */
    List<Scenario> startingWith(AppointmentTypeId type);

    /**
     * @throws StaleVersion when the stored version is not the one this was loaded with
     * @throws org.dossierwerk.domain.scenario.ScenarioRefusal.NameTaken when another has the name, but for case
     */
    void save(Scenario scenario);

    void remove(Scenario scenario);
}
