package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;

/** The ledger of messages. */
public interface MailMessageRepository {

    Optional<MailMessage> find(MailMessageId id);

    /**
     * Stores the state and hands the pending events to the sink. An aggregate whose state equals the stored one moves no
     * version, but its events still go to the sink.
     *
     * @throws StaleVersion when the stored version, of the root or of any part, is not the one this was loaded with
     */
    void save(MailMessage message);

    /** As {@link #save} for each, asking the storage no more often for many than for a few. */
    void saveAll(List<MailMessage> messages);

    /** All messages about an appointment, oldest first. */
    List<MailMessage> about(AppointmentId appointment);

    /** The messages about an appointment that still wait, oldest first. */
    List<MailMessage> waitingFor(AppointmentId appointment);
}
