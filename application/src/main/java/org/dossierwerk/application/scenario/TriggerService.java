package org.dossierwerk.application.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;

final class TriggerService implements Triggers {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Audit audit;
    private final ScenarioValues values;

    TriggerService(Workbench bench, Gate gate, Audit audit) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.audit = audit;
        this.values = new ScenarioValues(stores);
    }

    @Override
    public List<Trigger.Snapshot> list() {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return stores.triggers().all().stream().map(Trigger::snapshot).toList();
        });
    }

    @Override
    public Trigger.Snapshot get(TriggerId trigger) {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return find(trigger).snapshot();
        });
    }

    @Override
    public void define(TriggerId id, Trigger.Setup setup) {
        Once.of(stores.unitOfWork(), () -> defined(id), () -> {
            Targets.require(setup, null, stores);
            var trigger = Trigger.define(id, setup);
            stores.triggers().save(trigger);
            note("trigger.defined", trigger.snapshot(), Map.of());
            return id;
        });
    }

    private Optional<TriggerId> defined(TriggerId id) {
        gate.enter(Right.MAINTAIN_SCENARIOS);
        return stores.triggers().find(id).map(known -> id);
    }

    @Override
    public void change(TriggerId trigger, long version, Trigger.Setup setup) {
        change("trigger.changed", trigger, known -> {
            if (known.snapshot().version() != version) {
                throw new StaleVersion();
            }
            Targets.require(setup, known.snapshot().setup(), stores);
            known.change(setup);
        });
    }

    @Override
    public void retire(TriggerId trigger) {
        change("trigger.retired", trigger, Trigger::retire);
    }

    @Override
    public void reinstate(TriggerId trigger) {
        change("trigger.reinstated", trigger, Trigger::reinstate);
    }

    private void change(String action, TriggerId id, Consumer<Trigger> change) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_SCENARIOS);
            var trigger = find(id);
            var before = values.of(trigger.snapshot());
            change.accept(trigger);
            stores.triggers().save(trigger);
            note(action, trigger.snapshot(), before);
        });
    }

    private void note(String action, Trigger.Snapshot trigger, Map<String, String> before) {
        audit.change(action, trigger.id().value(), trigger.setup().name(), before, values.of(trigger), bench.now());
    }

    private Trigger find(TriggerId trigger) {
        return stores.triggers().find(trigger).orElseThrow(ScenarioRefusal.NotFound::new);
    }
}
