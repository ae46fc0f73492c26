package org.dossierwerk.application.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;

final class TriggerService implements Triggers {

    private final Stores stores;
    private final Gate gate;

    TriggerService(Workbench bench, Gate gate) {
        this.stores = bench.stores();
        this.gate = gate;
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
            requireKnown(setup);
            stores.triggers().save(Trigger.define(id, setup));
            return id;
        });
    }

    private Optional<TriggerId> defined(TriggerId id) {
        gate.enter(Right.MAINTAIN_SCENARIOS);
        return stores.triggers().find(id).map(known -> id);
    }

    @Override
    public void change(TriggerId trigger, long version, Trigger.Setup setup) {
        change(trigger, known -> {
            if (known.snapshot().version() != version) {
                throw new StaleVersion();
            }
            requireKnown(setup);
            known.change(setup);
        });
    }

    @Override
    public void retire(TriggerId trigger) {
        change(trigger, Trigger::retire);
    }

    @Override
    public void reinstate(TriggerId trigger) {
        change(trigger, Trigger::reinstate);
    }

    private void requireKnown(Trigger.Setup setup) {
        stores.appointmentTypes().find(setup.type()).orElseThrow(AppointmentRefusal.TypeUnavailable::new);
        stores.scenarios()
                .find(setup.scenario())
                .orElseThrow(ScenarioRefusal.NotFound::new)
                .requireScope(new Scope.Appointments());
        if (setup.ifMissing() != null
                && stores.documentKinds().find(setup.ifMissing()).isEmpty()) {
            throw new DocumentRefusal.KindUnavailable();
        }
    }

    private void change(TriggerId id, Consumer<Trigger> change) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_SCENARIOS);
            var trigger = find(id);
            change.accept(trigger);
            stores.triggers().save(trigger);
        });
    }

    private Trigger find(TriggerId trigger) {
        return stores.triggers().find(trigger).orElseThrow(ScenarioRefusal.NotFound::new);
    }
}
