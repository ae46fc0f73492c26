package org.dossierwerk.application.appointment;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.appointment.OfferedTimes;
import org.dossierwerk.domain.office.OfficeRefusal;

final class FreeTimesService implements FreeTimes {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final Planning planning;

    FreeTimesService(Workbench bench, Gate gate, Planning planning) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.planning = planning;
    }

    @Override
    public OfferedTimes offered(Question asked) {
        return stores.unitOfWork().read(() -> {
            gate.enterToWork();
            var type = planning.type(asked.type(), asked.except() == null ? null : asked.type());
            stores.users()
                    .find(asked.adviser())
                    .filter(adviser -> adviser.snapshot().active())
                    .orElseThrow(() -> new OfficeRefusal.UserUnavailable("adviser"));
            var duration = type.durationOr(asked.duration());
            var today = planning.today();
            var from = asked.from().isBefore(today) ? today : asked.from();
            return planning.offered(
                    type,
                    asked.adviser(),
                    from,
                    asked.except(),
                    free -> free.next(from, duration, bench.now(), asked.most()));
        });
    }
}
