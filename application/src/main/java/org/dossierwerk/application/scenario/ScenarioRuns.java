package org.dossierwerk.application.scenario;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.scenario.ScenarioViews.Choice;
import org.dossierwerk.application.scenario.ScenarioViews.Preview;
import org.dossierwerk.application.scenario.ScenarioViews.RunLine;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.jspecify.annotations.Nullable;

/** Starting scenarios from an appointment or product, now or later. */
public interface ScenarioRuns {

    /** The scenarios whose scope is the item's kind (SCN-02). */
    Choice offered(DossierItem item);

    /** What starting these would do (SCN-04). */
    Preview preview(DossierItem item, List<ScenarioId> scenarios);

    /**
     * Starts all of them, at once when their moment has come (SCN-03, SCN-05 to SCN-08). The same request again starts nothing
     * more.
     */
    void start(Start command);

    /** Planned and past ones, latest first. */
    List<RunLine> of(DossierItem item);

    List<RunLine> ofDossier(DossierId dossier);

    /** Puts a planned one at another moment. */
    void replan(ScenarioRunId run, LocalDate on, @Nullable LocalTime at);

    /** Calls a planned one off. */
    void cancel(ScenarioRunId run);

    /**
     * @param request chosen beforehand, so that the same request starts once
     * @param at null for the start of the day, by the office's clock (SCN-09)
     */
    record Start(
            UUID request,
            DossierItem item,
            List<ScenarioId> scenarios,
            LocalDate on,
            @Nullable LocalTime at) {
        public Start {
            scenarios = List.copyOf(scenarios);
        }
    }
}
