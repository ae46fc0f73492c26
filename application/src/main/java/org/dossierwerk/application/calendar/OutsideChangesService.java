package org.dossierwerk.application.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.appointment.GroupAppointments;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.application.dossier.DossierTitle;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.Meeting;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.OutsideChange;
import org.dossierwerk.domain.calendar.OutsideChange.Decision;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.TimeSlot;

final class OutsideChangesService implements OutsideChanges {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final KnownMeetings meetings;
    private final Appointments appointments;
    private final GroupAppointments groups;

    OutsideChangesService(Workbench bench, Gate gate, Appointments appointments, GroupAppointments groups) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.meetings = new KnownMeetings(stores, gate);
        this.appointments = appointments;
        this.groups = groups;
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

    @Override
    public List<OutsideChangeView> of(AppointmentId group) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            return views(me, stores.outsideChanges().openOf(List.of(group)).stream());
        });
    }

    private List<OutsideChangeView> views(Visitor me, Stream<OutsideChange> changes) {
        return changes.map(OutsideChange::snapshot)
                .flatMap(change -> view(me, change).stream())
                .toList();
    }

    private Optional<OutsideChangeView> view(Visitor me, OutsideChange.Snapshot change) {
        return meetings.find(me, change.appointment()).map(known -> view(change, known));
    }

    private OutsideChangeView view(OutsideChange.Snapshot change, KnownMeetings.Known known) {
        var dossier = known.dossier();
        var agreed = known.meeting().particulars();
        return new OutsideChangeView(
                change.id(),
                change.kind(),
                change.appointment(),
                known.version(),
                dossier == null ? null : dossier.id(),
                dossier == null ? "" : dossier.number().value(),
                dossier == null ? "" : title(dossier),
                agreed.title(),
                change.adviser(),
                stores.users()
                        .find(change.adviser())
                        .map(user -> user.snapshot().profile().name().full())
                        .orElse(""),
                agreed.time(),
                change.outside(),
                change.noticedAt());
    }

    private String title(Dossier.Snapshot dossier) {
        var clients = dossier.client().parties();
        var cards = stores.parties().findAll(clients).stream()
                .map(Party::snapshot)
                .collect(Collectors.toMap(Party.Snapshot::id, Party.Snapshot::identity));
        return DossierTitle.of(clients.stream().map(cards::get).toList());
    }

    @Override
    public void takeOver(OutsideChangeId id, long version) {
        stores.unitOfWork().run(() -> {
            var change = open(id);
            var noticed = change.snapshot();
            var known = known(noticed.appointment());
            if (known.version() != version) {
                throw new StaleVersion();
            }
            if (OutsideChangeView.isWholeDay(
                    noticed.outside(), known.meeting().particulars().time())) {
                throw new CalendarRefusal.WholeDay();
            }
            change.settle(Decision.TAKEN_OVER, bench.now());
            stores.outsideChanges().save(change);
            var outside = noticed.outside();
            if (outside == null) {
                cancel(known.meeting());
            } else {
                move(
                        known.meeting(),
                        new Appointments.Move(
                                noticed.appointment(),
                                version,
                                when(outside),
                                known.meeting().particulars().adviser(),
                                true));
            }
        });
    }

    private void cancel(Meeting meeting) {
        if (meeting.ofGroup()) {
            groups.cancel(meeting.id());
        } else {
            appointments.cancel(meeting.id(), null);
        }
    }

    private void move(Meeting meeting, Appointments.Move move) {
        if (meeting.ofGroup()) {
            groups.move(move);
        } else {
            appointments.move(move);
        }
    }

    private KnownMeetings.Known known(AppointmentId id) {
        return meetings.find(gate.enterToWork(), id).orElseThrow(AppointmentRefusal.NotFound::new);
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
            known(known.appointment());
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
