package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;

/** The runs of scenarios, planned and past. */
public interface ScenarioRunRepository {

    Optional<ScenarioRun> find(ScenarioRunId id);

    /** Those of the given ids that exist, in one question, in no order. */
    List<ScenarioRun> findAll(Collection<ScenarioRunId> ids);

    /** Of an appointment or product, latest due first. */
    default List<ScenarioRun> of(DossierItem item) {
        return of(List.of(item));
    }

    /** As {@link #of} for several, in one question. */
    List<ScenarioRun> of(Collection<DossierItem> items);

    /** Of a dossier, latest due first. */
    List<ScenarioRun> ofDossier(DossierId dossier);

    /** The planned ones of a scenario, soonest first. */
    List<ScenarioRun> planned(ScenarioId scenario);

    /**
     * Planned runs whose moment has come, the longest due first, passing over those that others hold; nobody else gets them until
     * the unit of work ends. The clock is the storage's own, so that instances with different clocks agree (RELIABILITY INV-7).
     */
    List<ScenarioRun> lockDue(int most);

    /** @throws StaleVersion when the stored version is not the one this was loaded with */
    void save(ScenarioRun run);

    /** As {@link #save}, asking the storage no more often for many than for a few. */
    void saveAll(List<ScenarioRun> runs);

    /** Takes it out for good, with an appointment that leaves no trace (APT-21). */
    void remove(ScenarioRun run);
}
