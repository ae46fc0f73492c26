package org.dossierwerk.application.appointment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.AppointmentViews.TypeLine;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;

final class AppointmentTypesService implements AppointmentTypes {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Audit audit;

    AppointmentTypesService(Workbench bench, Gate gate, Audit audit) {
        this.bench = bench;
        this.audit = audit;
        this.stores = bench.stores();
        this.gate = gate;
    }

    @Override
    public List<TypeLine> list() {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return stores.appointmentTypes().all().stream()
                    .map(AppointmentType::snapshot)
                    .map(AppointmentTypesService::line)
                    .toList();
        });
    }

    @Override
    public AppointmentType.Snapshot get(AppointmentTypeId type) {
        return stores.unitOfWork().read(() -> {
            gate.enter();
            return find(type).snapshot();
        });
    }

    @Override
    public AppointmentTypeId define(AppointmentTypeId id, AppointmentType.Setup setup) {
        return Once.of(stores.unitOfWork(), () -> defined(id, setup), () -> {
            stores.appointmentTypes().save(AppointmentType.define(id, setup));
            audit.change("type.defined", id.value(), setup.name(), Map.of(), TypeValues.of(setup), bench.now());
            return id;
        });
    }

    private Optional<AppointmentTypeId> defined(AppointmentTypeId id, AppointmentType.Setup setup) {
        gate.enter(Right.MAINTAIN_APPOINTMENT_TYPES);
        return stores.appointmentTypes().find(id).map(known -> {
            if (!known.snapshot().setup().equals(setup)) {
                throw new StaleVersion();
            }
            return id;
        });
    }

    @Override
    public void change(AppointmentTypeId id, long version, AppointmentType.Setup setup) {
        change("type.changed", id, type -> {
            if (type.snapshot().version() != version) {
                throw new StaleVersion();
            }
            type.change(setup, bench.now());
        });
    }

    @Override
    public void retire(AppointmentTypeId type) {
        change("type.retired", type, AppointmentType::retire);
    }

    @Override
    public void reinstate(AppointmentTypeId type) {
        change("type.reinstated", type, AppointmentType::reinstate);
    }

    private void change(String action, AppointmentTypeId id, Consumer<AppointmentType> change) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_APPOINTMENT_TYPES);
            var type = find(id);
            var before = type.snapshot();
            change.accept(type);
            stores.appointmentTypes().save(type);
            var after = type.snapshot();
            planReminders(before, after);
            audit.change(
                    action, id.value(), after.setup().name(), TypeValues.of(before), TypeValues.of(after), bench.now());
        });
    }

    /** Appointments that were planned before are reminded of by the new lead times too. */
    private void planReminders(AppointmentType.Snapshot before, AppointmentType.Snapshot after) {
        var leadTimes = after.setup().confirmation().reminders();
        if (!leadTimes.equals(before.setup().confirmation().reminders())) {
            stores.appointmentReminders().planAll(after.id(), leadTimes, bench.now());
        }
    }

    private AppointmentType find(AppointmentTypeId type) {
        return stores.appointmentTypes().find(type).orElseThrow(OfficeRefusal.NotFound::new);
    }

    private static TypeLine line(AppointmentType.Snapshot type) {
        var setup = type.setup();
        return new TypeLine(type.id(), setup.name(), setup.title(), setup.duration(), setup.channel(), type.active());
    }
}
