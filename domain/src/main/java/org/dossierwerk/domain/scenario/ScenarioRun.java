package org.dossierwerk.domain.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One carrying out of a scenario for an appointment or product: planned for a moment, carried out once, and kept with what
 * came of it. Until then it can be put at another moment or called off. What it depends on is judged when its moment has
 * come (readings 29 and 30).
 */
public final class ScenarioRun extends Aggregate {

    private static final int MOST_ATTEMPTS = 5;

    private final ScenarioRunId id;
    private final long version;
    private DossierId dossier;
    private final DossierItem item;
    private Plan plan;
    private Execution execution;
    private Instant due;
    private RunStatus status;
    private int attempts;
    private Effect effect;

    private ScenarioRun(Snapshot s) {
        this.id = s.id();
        this.version = s.version();
        this.dossier = s.dossier();
        this.item = s.item();
        this.plan = s.plan();
        this.execution = s.execution();
        this.due = s.due();
        this.status = s.status();
        this.attempts = s.attempts();
        this.effect = s.effect();
    }

    /**
     * What is to be carried out, and why.
     *
     * @param scenarioName as it was when the run was planned, to be read when the scenario is gone
     * @param only the applicants it is for, or null for all
     * @param ifMissing carried out only if the office still waits for a document of this kind (SCN-15); null for always
     */
    public record Plan(
            ScenarioId scenario,
            String scenarioName,
            @Nullable Set<ApplicantId> only,
            @Nullable DocumentKindId ifMissing,
            Cause cause) {
        public Plan {
            only = only == null ? null : Set.copyOf(only);
        }
    }

    /** How much came of it. */
    public record Effect(int documents, int actionItems, int alerts) {
        public static final Effect NONE = new Effect(0, 0, 0);
    }

    public static ScenarioRun plan(
            ScenarioRunId id, DossierId dossier, DossierItem item, Plan plan, Execution execution, Instant now) {
        execution.requireNotPast(now);
        var run = new ScenarioRun(new Snapshot(
                id, 0, dossier, item, plan, execution, execution.moment(), RunStatus.PLANNED, 0, Effect.NONE));
        run.raise(new ScenarioRunEvent.Planned(id, dossier, now));
        return run;
    }

    public boolean isDue(Instant now) {
        return status == RunStatus.PLANNED && !due.isAfter(now);
    }

    /** It was carried out; the same unit of work holds what came of it. */
    public void done(Effect came, Instant now) {
        requirePlanned();
        status = RunStatus.DONE;
        effect = came;
        raise(new ScenarioRunEvent.Done(id, dossier, now));
    }

    /** Its moment came, but there is nothing to be carried out any more. */
    public void drop(Instant now) {
        requirePlanned();
        status = RunStatus.DROPPED;
        raise(new ScenarioRunEvent.Dropped(id, dossier, now));
    }

    public void cancel(Instant now) {
        requirePlanned();
        status = RunStatus.CANCELLED;
        raise(new ScenarioRunEvent.Cancelled(id, dossier, now));
    }

    public void replan(Execution changed, Instant now) {
        requirePlanned();
        changed.requireNotPast(now);
        if (!changed.equals(execution)) {
            execution = changed;
            due = changed.moment();
            raise(new ScenarioRunEvent.Replanned(id, dossier, now));
        }
    }

    /** It could not be carried out; it is tried again a little later, and given up after a few times. */
    public void stumble(Instant now) {
        requirePlanned();
        attempts++;
        due = now.plus(Duration.ofMinutes(1L << attempts));
        if (attempts >= MOST_ATTEMPTS) {
            status = RunStatus.FAILED;
            raise(new ScenarioRunEvent.Failed(id, dossier, now));
        }
    }

    /**
     * Goes along with a product that moves to another dossier (PRD-05), for those it was meant for who apply there too.
     *
     * @param same which of its applicants are the applicants of the dossier before
     */
    public void moveTo(DossierId other, Map<ApplicantId, ApplicantId> same) {
        dossier = other;
        var only = plan.only();
        if (only != null) {
            plan = new Plan(
                    plan.scenario(),
                    plan.scenarioName(),
                    only.stream().filter(same::containsKey).map(same::get).collect(Collectors.toUnmodifiableSet()),
                    plan.ifMissing(),
                    plan.cause());
        }
    }

    private void requirePlanned() {
        if (status != RunStatus.PLANNED) {
            throw new ScenarioRefusal.NotPlanned();
        }
    }

    /**
     * The whole state as plain values: the only door for persistence, views and tests.
     *
     * @param due the execution's moment, or later after it could not be carried out
     */
    public record Snapshot(
            ScenarioRunId id,
            long version,
            DossierId dossier,
            DossierItem item,
            Plan plan,
            Execution execution,
            Instant due,
            RunStatus status,
            int attempts,
            Effect effect) {}

    public Snapshot snapshot() {
        return new Snapshot(id, version, dossier, item, plan, execution, due, status, attempts, effect);
    }

    public static ScenarioRun restore(Snapshot s) {
        return new ScenarioRun(s);
    }
}
