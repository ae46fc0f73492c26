package org.dossierwerk.application.outbox;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.port.storage.DeliveryStore.Parked;

/** What the relay has set aside, for whoever runs the office's machine. */
public interface DeliveryDesk {

    /** The deliveries that were set aside, oldest first. */
    List<Parked> parked();

    /** Lets one try again now. */
    void release(UUID delivery);

    /** How many wait or are being carried out. */
    long unfinished();
}
