package org.dossierwerk.adapters.persistence.scenario;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.scenario.Cause;
import org.dossierwerk.domain.scenario.Execution;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.dossierwerk.domain.scenario.TriggerId;

/** Between runs and their rows. */
final class ScenarioRunMapper implements Mapper<ScenarioRun, ScenarioRun.Snapshot, ScenarioRunRow> {

    @Override
    public Class<ScenarioRunRow> rows() {
        return ScenarioRunRow.class;
    }

    @Override
    public UUID id(ScenarioRun.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(ScenarioRun.Snapshot state) {
        return state.version();
    }

    @Override
    public ScenarioRun.Snapshot stateOf(ScenarioRun aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public ScenarioRun restore(ScenarioRun.Snapshot state) {
        return ScenarioRun.restore(state);
    }

    @Override
    public ScenarioRunRow begin(UUID id, long version) {
        var row = new ScenarioRunRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(ScenarioRunRow row) {
        return row.version;
    }

    @Override
    public void apply(ScenarioRun.Snapshot state, ScenarioRunRow row) {
        row.dossier = state.dossier().value();
        row.item = ItemColumns.of(state.item());
        apply(state.plan(), row);
        row.executeOn = state.execution().on();
        row.executeAt = state.execution().at();
        row.zone = state.execution().zone().getId();
        row.due = state.due();
        row.status = state.status();
        row.attempts = state.attempts();
        row.documents = state.effect().documents();
        row.actionItems = state.effect().actionItems();
        row.alerts = state.effect().alerts();
    }

    private static void apply(ScenarioRun.Plan plan, ScenarioRunRow row) {
        row.scenario = plan.scenario().value();
        row.scenarioName = plan.scenarioName();
        row.only = plan.only() == null ? null : values(plan.only());
        row.ifMissing = plan.ifMissing() == null ? null : plan.ifMissing().value();
        row.user = null;
        row.trigger = null;
        if (plan.cause() instanceof Cause.ByHand byHand) {
            row.cause = CauseKind.BY_HAND;
            row.user = byHand.user().value();
        } else if (plan.cause() instanceof Cause.ByTrigger byTrigger) {
            row.cause = CauseKind.BY_TRIGGER;
            row.trigger = byTrigger.trigger().value();
        } else {
            row.cause = CauseKind.AUTOMATIC;
        }
    }

    @Override
    public ScenarioRun.Snapshot read(ScenarioRunRow row) {
        return new ScenarioRun.Snapshot(
                new ScenarioRunId(row.id),
                row.version,
                new DossierId(row.dossier),
                row.item.read(),
                plan(row),
                new Execution(row.executeOn, row.executeAt, ZoneId.of(row.zone)),
                row.due,
                row.status,
                row.attempts,
                new ScenarioRun.Effect(row.documents, row.actionItems, row.alerts));
    }

    private static ScenarioRun.Plan plan(ScenarioRunRow row) {
        return new ScenarioRun.Plan(
                new ScenarioId(row.scenario),
                row.scenarioName,
                row.only == null ? null : applicants(row.only),
                row.ifMissing == null ? null : new DocumentKindId(row.ifMissing),
                cause(row));
    }

    private static Cause cause(ScenarioRunRow row) {
        return switch (row.cause) {
            case BY_HAND -> new Cause.ByHand(new UserId(row.user));
            case AUTOMATIC -> new Cause.Automatic();
            case BY_TRIGGER -> new Cause.ByTrigger(new TriggerId(row.trigger));
        };
    }

    private static UUID[] values(Set<ApplicantId> applicants) {
        return applicants.stream().map(ApplicantId::value).sorted().toArray(UUID[]::new);
    }

    private static Set<ApplicantId> applicants(UUID[] values) {
        return Arrays.stream(values).map(ApplicantId::new).collect(Collectors.toUnmodifiableSet());
    }
}
