package org.dossierwerk.domain.scenario;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to a run. */
public sealed interface ScenarioRunEvent extends DomainEvent {

    ScenarioRunId run();

    DossierId dossier();

    @Override
    default UUID subject() {
        return run().value();
    }

    record Planned(ScenarioRunId run, DossierId dossier, Instant occurredAt) implements ScenarioRunEvent {
        @Override
        public String name() {
            return "scenario-run.planned/1";
        }
    }

    record Replanned(ScenarioRunId run, DossierId dossier, Instant occurredAt) implements ScenarioRunEvent {
        @Override
        public String name() {
            return "scenario-run.replanned/1";
        }
    }

    record Done(ScenarioRunId run, DossierId dossier, Instant occurredAt) implements ScenarioRunEvent {
        @Override
        public String name() {
            return "scenario-run.done/1";
        }
    }

    record Cancelled(ScenarioRunId run, DossierId dossier, Instant occurredAt) implements ScenarioRunEvent {
        @Override
        public String name() {
            return "scenario-run.cancelled/1";
        }
    }

    record Dropped(ScenarioRunId run, DossierId dossier, Instant occurredAt) implements ScenarioRunEvent {
        @Override
        public String name() {
            return "scenario-run.dropped/1";
        }
    }

    record Failed(ScenarioRunId run, DossierId dossier, Instant occurredAt) implements ScenarioRunEvent {
        @Override
        public String name() {
            return "scenario-run.failed/1";
        }
    }
}
