package org.dossierwerk.application.work;

import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.work.WorkViews.AlertLine;
import org.dossierwerk.application.work.WorkViews.ToJudge;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.work.AlertId;

final class WorkQueueService implements WorkQueue {

    private static final int MOST = 100;

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;

    WorkQueueService(Workbench bench, Gate gate) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
    }

    @Override
    public List<AlertLine> alerts() {
        return stores.unitOfWork()
                .read(() -> stores.workQueries().alerts(gate.enterToWork().id(), bench.now(), MOST));
    }

    @Override
    public List<ToJudge> received() {
        return stores.unitOfWork()
                .read(() -> stores.workQueries().received(gate.enterToWork().id(), MOST));
    }

    @Override
    public void settle(AlertId id) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var alert = stores.alerts()
                    .find(id)
                    .filter(known -> known.snapshot().notice().user().equals(me.id()))
                    .orElseThrow(OfficeRefusal.NotFound::new);
            alert.settle(bench.now());
            stores.alerts().save(alert);
        });
    }
}
