package org.dossierwerk.application.outbox;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.storage.DeliveryStore.Parked;
import org.dossierwerk.application.port.storage.Stores;

final class DeliveryDeskService implements DeliveryDesk {

    private static final int MOST = 200;

    private final Stores stores;

    DeliveryDeskService(Workbench bench) {
        this.stores = bench.stores();
    }

    @Override
    public List<Parked> parked() {
        return stores.unitOfWork().read(() -> stores.deliveries().parked(MOST));
    }

    @Override
    public void release(UUID delivery) {
        stores.unitOfWork().run(() -> stores.deliveries().release(delivery));
    }

    @Override
    public long unfinished() {
        return stores.unitOfWork().read(() -> stores.deliveries().unfinished());
    }
}
