package org.dossierwerk.application.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.OutsideChange;
import org.dossierwerk.domain.calendar.OutsideChange.Decision;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.TimeSlot;

final class OutsideChangesService implements OutsideChanges {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Appointments appointments;

    OutsideChangesService(Workbench bench, Gate gate, Appointments appointments) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.appointments = appointments;
    }

    @Override
    public List<OutsideChangeView> own() {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            return views(me, stores.outsideChanges().openOf(me.id()).stream());
        });
    }

    @Override
    public List<OutsideChangeView> in(DossierId dossier) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            gate.dossier(me, dossier);
            var toCome = stores.appointments().toCome(dossier, bench.now()).stream()
                    .map(appointment -> appointment.snapshot().id())
                    .toList();
            return views(me, stores.outsideChanges().openOf(toCome).stream());
        });
    }

    private List<OutsideChangeView> views(Visitor me, Stream<OutsideChange> changes) {
        return changes.map(OutsideChange::snapshot)
                .flatMap(change -> view(me, change).stream())
                .toList();
    }

    private Optional<OutsideChangeView> view(Visitor me, OutsideChange.Snapshot change) {
        return stores.appointments()
                .find(change.appointment())
                .map(Appointment::snapshot)
                .flatMap(appointment -> gate.knownDossier(me, appointment.dossier())
                        .map(dossier -> new OutsideChangeView(
                                change.id(),
                                change.kind(),
                                appointment.id(),
                                appointment.version(),
                                appointment.dossier(),
                                dossier.snapshot().number().value(),
                                appointment.particulars().title(),
                                change.adviser(),
                                stores.users()
                                        .find(change.adviser())
                                        .map(user ->
                                                user.snapshot().profile().name().full())
                                        .orElse(""),
                                appointment.particulars().time(),
                                change.outside(),
                                change.noticedAt())));
    }

    @Override
    public void takeOver(OutsideChangeId id, long version) {
        stores.unitOfWork().run(() -> {
            var change = open(id);
            var known = change.snapshot();
            var appointment = appointments.get(known.appointment()).state();
            if (appointment.version() != version) {
                throw new StaleVersion();
            }
            change.settle(Decision.TAKEN_OVER, bench.now());
            stores.outsideChanges().save(change);
            var outside = known.outside();
            if (outside == null) {
                appointments.cancel(known.appointment(), null);
            } else {
                appointments.move(new Appointments.Move(
                        known.appointment(),
                        version,
                        when(outside),
                        appointment.particulars().adviser(),
                        true));
            }
        });
    }

    private Appointments.When when(TimeSlot outside) {
        var zone = bench.settings().zone();
        return new Appointments.When(
                LocalDateTime.ofInstant(outside.start(), zone),
                zone.getRules().getOffset(outside.start()),
                Duration.between(outside.start(), outside.end()));
    }

    @Override
    public void putBack(OutsideChangeId id) {
        stores.unitOfWork().run(() -> {
            var change = open(id);
            var known = change.snapshot();
            appointments.get(known.appointment());
            change.settle(Decision.PUT_BACK, bench.now());
            stores.outsideChanges().save(change);
            stores.calendarCopies().find(known.copy()).ifPresent(copy -> {
                copy.putBack(known.outside(), bench.now());
                stores.calendarCopies().save(copy);
            });
        });
    }

    private OutsideChange open(OutsideChangeId id) {
        gate.enterToWork();
        return stores.outsideChanges()
                .find(id)
                .filter(OutsideChange::isOpen)
                .orElseThrow(CalendarRefusal.ChangeUnknown::new);
    }
}
