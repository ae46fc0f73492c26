package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;

/** What waits in work queues. */
public interface AlertRepository {

    Optional<Alert> find(AlertId id);

    /** All about an appointment or product, settled ones too, by the moment from which they are shown. */
    default List<Alert> of(DossierItem item) {
        return of(List.of(item));
    }

    /** As {@link #of} for several, in one question. */
    List<Alert> of(Collection<DossierItem> items);

    /** All about a message, settled ones too, by the moment from which they are shown. */
    List<Alert> about(MailMessageId mail);

    /** @throws StaleVersion when the stored version is not the one this was loaded with */
    void save(Alert alert);

    /** As {@link #save} for each, asking the storage no more often for many than for a few. */
    void saveAll(List<Alert> alerts);

    /** Takes it out for good, with an appointment that leaves no trace (APT-21). */
    void remove(Alert alert);
}
