package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.MailMessageRepository;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.AppointmentReminder;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailStatus;

/** The ledger in memory; of what leaves by itself, one message per revision, occasion and address. */
final class MemoryMailMessages implements MailMessageRepository {

    private final Root<MailMessageId, MailMessage, MailMessage.Snapshot> root;

    MemoryMailMessages(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.messages,
                MailMessage.Snapshot::id,
                MailMessage::snapshot,
                MailMessage::restore,
                MemoryMailMessages::requireUnique);
    }

    @Override
    public Optional<MailMessage> find(MailMessageId id) {
        return root.find(id);
    }

    @Override
    public void save(MailMessage message) {
        root.save(message);
    }

    @Override
    public void saveAll(List<MailMessage> messages) {
        root.saveAll(messages);
    }

    @Override
    public List<MailMessage> about(AppointmentId appointment) {
        return oldestFirst(message -> appointment.equals(message.cause().appointment()));
    }

    @Override
    public List<MailMessage> waitingFor(AppointmentId appointment) {
        return oldestFirst(message -> message.status() == MailStatus.WAITING
                && appointment.equals(message.cause().appointment()));
    }

    private List<MailMessage> oldestFirst(Predicate<MailMessage.Snapshot> wanted) {
        return root.all(wanted).stream()
                .sorted(Comparator.comparing((MailMessage message) -> message.snapshot().writtenAt())
                        .thenComparing(message -> message.snapshot().id().value().toString()))
                .toList();
    }

    private static void requireUnique(State state, MailMessage.Snapshot saved) {
        for (var other : state.messages.values()) {
            if (!other.id().equals(saved.id()) && leavesByItself(saved) && leavesByItself(other) && same(saved, other)) {
                throw new StaleVersion();
            }
        }
    }

    private static boolean leavesByItself(MailMessage.Snapshot message) {
        return message.cause().appointment() != null
                && message.cause().author() == null
                && message.recipient().email() != null;
    }

    private static boolean reminds(MailMessage.Snapshot message) {
        return message.cause().reminder() != null || message.cause().prompt() instanceof AppointmentReminder;
    }

    private static boolean same(MailMessage.Snapshot one, MailMessage.Snapshot other) {
        return one.cause().appointment().equals(other.cause().appointment())
                && Objects.equals(one.cause().reminder(), other.cause().reminder())
                && Objects.equals(one.cause().prompt(), other.cause().prompt())
                && (reminds(one) || one.cause().revision() == other.cause().revision())
                && one.cause().occasion() == other.cause().occasion()
                && one.recipient().email().key().equals(other.recipient().email().key());
    }
}
