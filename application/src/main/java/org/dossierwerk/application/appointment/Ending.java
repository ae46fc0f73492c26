package org.dossierwerk.application.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Cancellation;

/** Cancels an appointment, a seat in a group as well as one that stands by itself. */
final class Ending {

    private final Workbench bench;
    private final Stores stores;
    private final DocumentCheckFacts checks;

    Ending(Workbench bench, DocumentCheckFacts checks) {
        this.bench = bench;
        this.stores = bench.stores();
        this.checks = checks;
    }

    /** As {@link #end}; whoever had a seat in a group takes part in it no longer. */
    Cancellation leave(Appointment appointment, Consumer<Appointment> afterwards) {
        var state = appointment.snapshot();
        if (state.group() != null) {
            stores.groupAppointments().lock(state.group()).ifPresent(group -> {
                group.leave(state.dossier(), bench.now());
                stores.groupAppointments().save(group);
            });
        }
        return end(appointment, afterwards);
    }

    /** @param afterwards what else is to be said of it before it is saved */
    Cancellation end(Appointment appointment, Consumer<Appointment> afterwards) {
        var id = appointment.snapshot().id();
        var cancellation = appointment.cancel(checks.isEmpty(id), bench.now());
        afterwards.accept(appointment);
        stores.appointments().save(appointment);
        if (cancellation == Cancellation.REMOVED) {
            new Removal(stores).remove(List.of(id));
        }
        return cancellation;
    }

    /** As {@link #end} for the seats of a group, asking the storage no more often for many than for a few. */
    void endAll(List<Appointment> seats) {
        var filled =
                checks.filled(seats.stream().map(seat -> seat.snapshot().id()).toList());
        var removed = new ArrayList<AppointmentId>();
        for (var seat : seats) {
            var id = seat.snapshot().id();
            if (seat.cancel(!filled.contains(id), bench.now()) == Cancellation.REMOVED) {
                removed.add(id);
            }
        }
        stores.appointments().saveAll(seats);
        new Removal(stores).remove(removed);
    }
}
