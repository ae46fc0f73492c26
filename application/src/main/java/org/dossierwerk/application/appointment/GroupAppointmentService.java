package org.dossierwerk.application.appointment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.application.appointment.GroupViews.GroupLine;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.appointment.GroupAppointment.Participant;
import org.dossierwerk.domain.appointment.GroupAppointment.Setup;
import org.dossierwerk.domain.dossier.DossierId;

final class GroupAppointmentService implements GroupAppointments {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Planning planning;
    private final GroupPanel panel;
    private final Ending ending;

    GroupAppointmentService(Workbench bench, Gate gate, DocumentCheckFacts checks, Planning planning) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.planning = planning;
        this.panel = new GroupPanel(bench);
        this.ending = new Ending(bench, checks);
    }

    @Override
    public AppointmentId plan(Plan command) {
        return Once.of(stores.unitOfWork(), () -> planned(command.id()), () -> planNew(command));
    }

    private Optional<AppointmentId> planned(AppointmentId id) {
        gate.enterToWork();
        return stores.groupAppointments().find(id).map(group -> id);
    }

    private AppointmentId planNew(Plan command) {
        planning.lockCalendars(command.adviser(), null);
        var type = planning.type(command.type(), null);
        var particulars = planning.particulars(
                type, command.title(), command.remarks(), command.when(), command.place(), command.adviser(), null);
        boolean overlaps = planning.overlaps(command.type(), particulars, null, command.overlapMeant());
        var setup = new Setup(command.type(), particulars, command.description(), command.capacity());
        stores.groupAppointments().save(GroupAppointment.plan(command.id(), setup, overlaps, bench.now()));
        return command.id();
    }

    @Override
    public void change(Change command) {
        change(command.id(), command.version(), group -> {
            var before = group.snapshot().setup();
            var agreed = before.particulars();
            var type = planning.type(command.type(), before.type());
            var particulars = planning.particulars(
                    type,
                    command.title(),
                    command.remarks(),
                    command.when(),
                    command.place(),
                    command.adviser(),
                    agreed);
            var setup = new Setup(command.type(), particulars, command.description(), command.capacity());
            apply(group, setup, command.overlapMeant());
        });
    }

    @Override
    public void move(Appointments.Move command) {
        change(command.id(), command.version(), group -> {
            var before = group.snapshot().setup();
            var agreed = before.particulars();
            var type = planning.type(before.type(), before.type());
            var particulars = agreed.at(planning.time(command.when(), type, agreed.time()))
                    .with(command.adviser());
            var setup = new Setup(before.type(), particulars, before.description(), before.capacity());
            apply(group, setup, command.overlapMeant());
        });
    }

    private void change(AppointmentId id, long version, Consumer<GroupAppointment> change) {
        stores.unitOfWork().run(() -> {
            gate.enterToWork();
            var group = lock(id);
            if (group.snapshot().version() != version) {
                throw new StaleVersion();
            }
            change.accept(group);
        });
    }

    private void apply(GroupAppointment group, Setup wanted, boolean overlapMeant) {
        var before = group.snapshot();
        boolean mayOverlap = before.active()
                ? planning.mayOverlap(
                        wanted.type(),
                        before.id(),
                        before.setup().particulars(),
                        wanted.particulars(),
                        before.mayOverlap(),
                        overlapMeant)
                : before.mayOverlap();
        group.change(wanted, mayOverlap, bench.now());
        stores.groupAppointments().save(group);
        var seats = seats(before);
        seats.forEach(seat -> seat.follow(wanted, bench.now()));
        stores.appointments().saveAll(seats);
    }

    /** Always in the same order, so that two who change several never wait for each other. */
    private List<Appointment> seats(GroupAppointment.Snapshot group) {
        var ids = group.participants().stream().map(Participant::seat).toList();
        return stores.appointments().findAll(ids).stream()
                .sorted(Comparator.comparing(seat -> seat.snapshot().id().value()))
                .toList();
    }

    @Override
    public void cancel(AppointmentId id) {
        stores.unitOfWork().run(() -> {
            gate.enterToWork();
            var group = lock(id);
            var seats = seats(group.snapshot());
            group.cancel(bench.now());
            stores.groupAppointments().save(group);
            ending.endAll(seats);
        });
    }

    @Override
    public void add(AppointmentId id, DossierId dossier, boolean overbook) {
        stores.unitOfWork().run(() -> {
            gate.dossier(gate.enterToWork(), dossier).requireOpen();
            var group = lock(id);
            if (group.of(dossier).isEmpty()) {
                var seat = new AppointmentId(bench.nextId());
                group.join(new Participant(dossier, seat), overbook, bench.now());
                stores.groupAppointments().save(group);
                stores.appointments().save(Appointment.seat(seat, dossier, group.snapshot(), bench.now()));
            }
        });
    }

    @Override
    public void remove(AppointmentId id, DossierId dossier) {
        stores.unitOfWork().run(() -> {
            gate.dossier(gate.enterToWork(), dossier);
            lock(id).of(dossier)
                    .flatMap(participant -> stores.appointments().find(participant.seat()))
                    .ifPresent(seat -> ending.leave(seat, cancelled -> {}));
        });
    }

    private GroupAppointment lock(AppointmentId id) {
        return stores.groupAppointments().lock(id).orElseThrow(AppointmentRefusal.NotFound::new);
    }

    @Override
    public GroupDetails get(AppointmentId id) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            return stores.groupAppointments()
                    .find(id)
                    .map(group -> panel.details(me, group.snapshot()))
                    .orElseThrow(AppointmentRefusal.NotFound::new);
        });
    }

    @Override
    public List<GroupLine> toCome() {
        return stores.unitOfWork().read(() -> {
            gate.enterToWork();
            return panel.lines(stores.groupAppointments().toCome(bench.now()));
        });
    }
}
