package org.dossierwerk.application.appointment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.AppointmentViews.TypeLine;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;

final class AppointmentTypesService implements AppointmentTypes {

    private final Stores stores;
    private final Gate gate;

    AppointmentTypesService(Workbench bench, Gate gate) {
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
        change(id, type -> {
            if (type.snapshot().version() != version) {
                throw new StaleVersion();
            }
            type.change(setup);
        });
    }

    @Override
    public void retire(AppointmentTypeId type) {
        change(type, AppointmentType::retire);
    }

    @Override
    public void reinstate(AppointmentTypeId type) {
        change(type, AppointmentType::reinstate);
    }

    private void change(AppointmentTypeId id, Consumer<AppointmentType> change) {
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_APPOINTMENT_TYPES);
            var type = find(id);
            change.accept(type);
            stores.appointmentTypes().save(type);
        });
    }

    private AppointmentType find(AppointmentTypeId type) {
        return stores.appointmentTypes().find(type).orElseThrow(OfficeRefusal.NotFound::new);
    }

    private static TypeLine line(AppointmentType.Snapshot type) {
        var setup = type.setup();
        return new TypeLine(type.id(), setup.name(), setup.title(), setup.duration(), setup.channel(), type.active());
    }
}
