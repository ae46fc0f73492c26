package org.dossierwerk.adapters.persistence.scenario;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;

/** Between triggers and their rows. */
final class TriggerMapper implements Mapper<Trigger, Trigger.Snapshot, TriggerRow> {

    @Override
    public Class<TriggerRow> rows() {
        return TriggerRow.class;
    }

    @Override
    public UUID id(Trigger.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(Trigger.Snapshot state) {
        return state.version();
    }

    @Override
    public Trigger.Snapshot stateOf(Trigger aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public Trigger restore(Trigger.Snapshot state) {
        return Trigger.restore(state);
    }

    @Override
    public TriggerRow begin(UUID id, long version) {
        var row = new TriggerRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(TriggerRow row) {
        return row.version;
    }

    @Override
    public void apply(Trigger.Snapshot state, TriggerRow row) {
        var setup = state.setup();
        row.name = setup.name();
        row.type = setup.type().value();
        row.workingDays = setup.workingDays();
        row.ifMissing = setup.ifMissing() == null ? null : setup.ifMissing().value();
        row.scenario = setup.scenario().value();
        row.delivered = state.delivered();
        row.active = state.active();
    }

    @Override
    public Trigger.Snapshot read(TriggerRow row) {
        var setup = new Trigger.Setup(
                row.name,
                new AppointmentTypeId(row.type),
                row.workingDays,
                row.ifMissing == null ? null : new DocumentKindId(row.ifMissing),
                new ScenarioId(row.scenario));
        return new Trigger.Snapshot(new TriggerId(row.id), row.version, setup, row.delivered, row.active);
    }
}
