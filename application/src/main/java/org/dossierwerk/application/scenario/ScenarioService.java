package org.dossierwerk.application.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.Trigger;

final class ScenarioService implements Scenarios {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Audit audit;
    private final ScenarioValues values;

    ScenarioService(Workbench bench, Gate gate, Audit audit) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.audit = audit;
        this.values = new ScenarioValues(stores);
    }

    @Override
    public List<Scenario.Snapshot> list() {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return stores.scenarios().all().stream().map(Scenario::snapshot).toList();
        });
    }

    @Override
    public Scenario.Snapshot get(ScenarioId scenario) {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return find(scenario).snapshot();
        });
    }

    @Override
    public int planned(ScenarioId scenario) {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return stores.scenarioRuns().planned(scenario).size();
        });
    }

    @Override
    public void define(ScenarioId id, Scenario.Setup setup) {
        Once.of(stores.unitOfWork(), () -> defined(id), () -> {
            Targets.require(setup, null, stores);
            stores.scenarios().save(Scenario.define(id, setup));
            note("scenario.defined", id, setup.name(), Map.of(), values.of(setup));
            return id;
        });
    }

    private Optional<ScenarioId> defined(ScenarioId id) {
        gate.enter(Right.MAINTAIN_SCENARIOS);
        return stores.scenarios().find(id).map(known -> id);
    }

    @Override
    public void change(ScenarioId id, long version, Scenario.Setup setup) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_SCENARIOS);
            var scenario = find(id);
            if (scenario.snapshot().version() != version) {
                throw new StaleVersion();
            }
            var before = scenario.snapshot().setup();
            scenario.change(setup);
            Targets.require(setup, before, stores);
            stores.scenarios().save(scenario);
            note("scenario.changed", id, setup.name(), values.of(before), values.of(setup));
        });
    }

    private void note(
            String action, ScenarioId id, String name, Map<String, String> before, Map<String, String> after) {
        audit.change(action, id.value(), name, before, after, bench.now());
    }

    @Override
    public void remove(ScenarioId id) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_SCENARIOS);
            var scenario = find(id);
            stores.triggers().all().stream()
                    .map(Trigger::snapshot)
                    .filter(trigger ->
                            trigger.active() && trigger.setup().scenario().equals(id))
                    .findFirst()
                    .ifPresent(trigger -> {
                        throw new ScenarioRefusal.UsedByTrigger(trigger.setup().name());
                    });
            for (var run : stores.scenarioRuns().planned(id)) {
                run.cancel(bench.now());
                stores.scenarioRuns().save(run);
            }
            var setup = scenario.snapshot().setup();
            stores.scenarios().remove(scenario);
            audit.note("scenario.removed", null, id.value(), Map.of("name", setup.name()), bench.now());
        });
    }

    private Scenario find(ScenarioId scenario) {
        return stores.scenarios().find(scenario).orElseThrow(ScenarioRefusal.NotFound::new);
    }
}
