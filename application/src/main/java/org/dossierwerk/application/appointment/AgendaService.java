package org.dossierwerk.application.appointment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.application.appointment.AppointmentViews.BusyBlock;
import org.dossierwerk.application.appointment.AppointmentViews.Uncertain;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

final class AgendaService implements Agenda {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final LinkedTimes times;
    private final Duration believed;

    /** @param believed for how long what was read of a linked calendar is taken to hold */
    AgendaService(Workbench bench, Gate gate, Duration believed) {
        this.believed = believed;
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.times = new LinkedTimes(stores);
    }

    @Override
    public List<AgendaEntry> entries(Collection<UserId> advisers, LocalDate from, LocalDate until) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            return stores.agendaQueries().entries(advisers, between(from, until), me.onlyInvolving());
        });
    }

    private TimeSlot between(LocalDate from, LocalDate until) {
        var zone = bench.settings().zone();
        return new TimeSlot(
                from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant());
    }

    @Override
    public List<BusyBlock> busy(Collection<UserId> advisers, LocalDate from, LocalDate until) {
        return stores.unitOfWork().read(() -> {
            gate.enterToWork();
            return times.busy(advisers, between(from, until));
        });
    }

    @Override
    public List<Uncertain> uncertain(Collection<UserId> advisers) {
        return stores.unitOfWork().read(() -> {
            gate.enterToWork();
            return times.uncertain(advisers, bench.now().minus(believed));
        });
    }

    @Override
    public List<UserId> shownFor(@Nullable DossierId dossier) {
        return stores.unitOfWork().read(() -> {
            var me = gate.enterToWork();
            if (dossier == null) {
                return List.of(me.id());
            }
            var handling = gate.dossier(me, dossier).snapshot().handling();
            return Stream.of(handling.adviser(), handling.caseHandler())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        });
    }

    @Override
    public List<Colleague> colleagues() {
        return stores.unitOfWork().read(() -> {
            gate.enterToWork();
            return stores.staffQueries().colleagues().stream()
                    .filter(Colleague::active)
                    .toList();
        });
    }
}
