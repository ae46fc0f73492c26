package org.dossierwerk.adapters.persistence.scenario;

import java.util.Locale;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Scope;

/** Between scenarios and their rows. */
final class ScenarioMapper implements Mapper<Scenario, Scenario.Snapshot, ScenarioRow> {

    @Override
    public Class<ScenarioRow> rows() {
        return ScenarioRow.class;
    }

    @Override
    public UUID id(Scenario.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(Scenario.Snapshot state) {
        return state.version();
    }

    @Override
    public Scenario.Snapshot stateOf(Scenario aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public Scenario restore(Scenario.Snapshot state) {
        return Scenario.restore(state);
    }

    @Override
    public ScenarioRow begin(UUID id, long version) {
        var row = new ScenarioRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(ScenarioRow row) {
        return row.version;
    }

    @Override
    public void apply(Scenario.Snapshot state, ScenarioRow row) {
        var setup = state.setup();
        var kind = setup.scope() instanceof Scope.Products products ? products.kind() : null;
        row.name = setup.name();
        row.nameKey = setup.name().toLowerCase(Locale.ROOT);
        row.scope = kind == null ? ScopeKind.APPOINTMENTS : ScopeKind.PRODUCTS;
        row.productKind = kind == null ? null : kind.value();
        row.steps = StepJson.write(setup.steps());
        row.automatic = AutomaticStartJson.write(setup.automatic());
    }

    @Override
    public Scenario.Snapshot read(ScenarioRow row) {
        var setup = new Scenario.Setup(
                row.name, scope(row), StepJson.read(row.steps), AutomaticStartJson.read(row.automatic));
        return new Scenario.Snapshot(new ScenarioId(row.id), row.version, setup);
    }

    private static Scope scope(ScenarioRow row) {
        return switch (row.scope) {
            case APPOINTMENTS -> new Scope.Appointments();
            case PRODUCTS -> new Scope.Products(new CatalogueItemId(row.productKind));
        };
    }
}
