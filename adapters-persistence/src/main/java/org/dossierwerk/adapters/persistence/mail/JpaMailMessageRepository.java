package org.dossierwerk.adapters.persistence.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.MailMessageRepository;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailStatus;

/** The ledger of messages on PostgreSQL. */
final class JpaMailMessageRepository implements MailMessageRepository {

    private final RootTable<MailMessage, MailMessage.Snapshot, MailMessageRow> table;

    JpaMailMessageRepository(Work work) {
        this.table = new RootTable<>(work, new MailMessageMapper());
    }

    @Override
    public Optional<MailMessage> find(MailMessageId id) {
        return table.find(id.value());
    }

    @Override
    public void save(MailMessage message) {
        table.save(message);
    }

    @Override
    public void saveAll(List<MailMessage> messages) {
        table.saveAll(messages);
    }

    @Override
    public List<MailMessage> about(AppointmentId appointment) {
        return table.all(
                "r.appointment = :appointment order by r.writtenAt, r.id", Map.of("appointment", appointment.value()));
    }

    @Override
    public List<MailMessage> waitingFor(AppointmentId appointment) {
        return table.all(
                "r.appointment = :appointment and r.status = :waiting order by r.writtenAt, r.id",
                Map.of("appointment", appointment.value(), "waiting", MailStatus.WAITING));
    }
}
