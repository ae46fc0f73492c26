package org.dossierwerk.application.appointment;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.application.appointment.AppointmentViews.Draft;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.Appointment.Particulars;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Cancellation;
import org.dossierwerk.domain.appointment.Outcome;
import org.dossierwerk.domain.appointment.Proposal;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

final class AppointmentService implements Appointments {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Ending ending;
    private final Planning planning;
    private final Panel panel;

    AppointmentService(Workbench bench, Gate gate, DocumentCheckFacts checks, Planning planning) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.ending = new Ending(bench, checks);
        this.planning = planning;
        this.panel = new Panel(bench, planning, checks);
    }

    @Override
    public Draft draft(@Nullable DossierId dossier, Proposal.Entry typed, @Nullable LocalDateTime start) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            return dossier == null
                    ? panel.draft(me.id(), typed, start)
                    : panel.draft(gate.dossier(me, dossier).snapshot(), typed, start);
        });
    }

    @Override
    public AppointmentId plan(Plan command) {
        try {
            return stores.unitOfWork().call(() -> planNew(command));
        } catch (StaleVersion sentTwice) {
            return stores.unitOfWork().read(() -> planned(command).orElseThrow(() -> sentTwice));
        }
    }

    private AppointmentId planNew(Plan command) {
        var me = gate.enterToWork();
        var dossier = gate.dossier(me, command.dossier());
        planning.lockCalendars(command.adviser(), null);
        dossier.requireOpen();
        var type = planning.type(command.type(), null);
        var particulars = planning.particulars(
                type, command.title(), command.remarks(), command.when(), command.place(), command.adviser(), null);
        try {
            boolean overlaps = planning.overlaps(command.type(), particulars, null, command.overlapMeant());
            stores.appointments()
                    .save(Appointment.plan(
                            command.id(), command.dossier(), command.type(), particulars, overlaps, bench.now()));
            return command.id();
        } catch (AppointmentRefusal.AdviserOccupied taken) {
            return planned(command).orElseThrow(() -> taken);
        }
    }

    /** The appointment of the same request, when it came before: what takes the time may be that appointment itself. */
    private Optional<AppointmentId> planned(Plan command) {
        return stores.appointments()
                .find(command.id())
                .map(Appointment::snapshot)
                .filter(known -> known.dossier().equals(command.dossier()))
                .map(Appointment.Snapshot::id);
    }

    @Override
    public void change(Change command) {
        change(command.id(), command.version(), (me, appointment) -> {
            var before = appointment.snapshot();
            var type = planning.type(command.type(), before.type());
            var particulars = planning.particulars(
                    type,
                    command.title(),
                    command.remarks(),
                    command.when(),
                    command.place(),
                    command.adviser(),
                    before.particulars());
            apply(appointment, command.type(), particulars, command.overlapMeant());
        });
    }

    @Override
    public void move(Move command) {
        change(command.id(), command.version(), (me, appointment) -> {
            var before = appointment.snapshot();
            var type = planning.type(before.type(), before.type());
            var time = planning.time(command.when(), type, before.particulars().time());
            var particulars = before.particulars().at(time).with(command.adviser());
            apply(appointment, before.type(), particulars, command.overlapMeant());
        });
    }

    private void apply(Appointment appointment, AppointmentTypeId type, Particulars wanted, boolean overlapMeant) {
        appointment.requireOnItsOwn();
        var before = appointment.snapshot();
        boolean mayOverlap = before.active()
                ? planning.mayOverlap(
                        type, before.id(), before.particulars(), wanted, before.mayOverlap(), overlapMeant)
                : before.mayOverlap();
        appointment.change(type, wanted, mayOverlap, bench.now());
    }

    @Override
    public Cancellation cancel(AppointmentId id, @Nullable ResultEntry result) {
        return stores.unitOfWork().call(() -> {
            var me = gate.enterToWork();
            var appointment = find(me, id);
            if (!appointment.snapshot().active()) {
                return Cancellation.KEPT;
            }
            return ending.leave(appointment, cancelled -> {
                if (result != null) {
                    record(cancelled, result, me);
                }
            });
        });
    }

    @Override
    public void recordResult(AppointmentId id, long version, ResultEntry result) {
        change(id, version, (me, appointment) -> record(appointment, result, me));
    }

    private void record(Appointment appointment, ResultEntry entry, Visitor me) {
        var own = appointment.snapshot().type();
        var outcome = new Outcome(entry.result(), entry.explanation(), me.id(), bench.now());
        appointment.recordResult(planning.type(own, own), outcome, bench.now());
    }

    @Override
    public Details get(AppointmentId id) {
        return stores.unitOfWork().read(() -> {
            var appointment = find(gate.enterToWork(), id);
            return panel.details(appointment);
        });
    }

    @Override
    public List<TimeSlot> taken(UserId adviser, TimeSlot slot, @Nullable AppointmentId except) {
        return stores.unitOfWork().read(() -> {
            gate.enterToWork();
            return planning.taken(adviser, slot, except);
        });
    }

    private void change(AppointmentId id, long version, BiConsumer<Visitor, Appointment> change) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var appointment = find(me, id);
            if (appointment.snapshot().version() != version) {
                throw new StaleVersion();
            }
            change.accept(me, appointment);
            stores.appointments().save(appointment);
        });
    }

    private Appointment find(Visitor me, AppointmentId id) {
        var appointment = stores.appointments().find(id).orElseThrow(AppointmentRefusal.NotFound::new);
        return gate.knownDossier(me, appointment.snapshot().dossier())
                .map(dossier -> appointment)
                .orElseThrow(AppointmentRefusal.NotFound::new);
    }
}
