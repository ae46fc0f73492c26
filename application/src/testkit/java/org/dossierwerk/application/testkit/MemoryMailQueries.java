package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.mail.MailViews;
import org.dossierwerk.application.port.storage.MailQueries;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Prompt;
import org.jspecify.annotations.Nullable;

/** Reads the ledger in memory. A cursor is the number of lines already read. */
record MemoryMailQueries(Memory memory) implements MailQueries {

    @Override
    public Page<MailViews.Line> page(
            @Nullable DossierId dossier, Set<MailStatus> states, @Nullable String cursor, int limit) {
        return memory.with(state -> Pages.part(
                newest(
                                state,
                                message -> states.contains(message.status())
                                        && (dossier == null
                                                || dossier.equals(message.cause().dossier())))
                        .toList(),
                cursor,
                limit));
    }

    @Override
    public Optional<Instant> nextTry(MailMessageId message) {
        return memory.with(state -> Optional.ofNullable(state.messages.get(message)).flatMap(known -> nextTry(state, known)));
    }

    private static Optional<Instant> nextTry(State state, MailMessage.Snapshot message) {
        return state.deliveries.stream()
                .filter(queued -> message.status() == MailStatus.WAITING && !queued.parked())
                .filter(queued -> queued.delivery().reaction().equals("mail.send"))
                .filter(queued -> queued.delivery().subject().equals(message.id().value()))
                .map(queued -> queued.delivery().dueAt())
                .findFirst();
    }

    @Override
    public List<MailMessageId> repeating(MailMessageId message) {
        return memory.with(state -> state.messages.values().stream()
                .filter(other -> other.cause().prompt() instanceof Prompt.Again again && again.first().equals(message))
                .sorted(Comparator.comparing(MailMessage.Snapshot::writtenAt))
                .map(MailMessage.Snapshot::id)
                .toList());
    }

    private static Stream<MailViews.Line> newest(State state, Predicate<MailMessage.Snapshot> wanted) {
        return state.messages.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(MailMessage.Snapshot::writtenAt)
                        .thenComparing(message -> message.id().value().toString())
                        .reversed())
                .map(message -> line(state, message));
    }

    private static MailViews.Line line(State state, MailMessage.Snapshot message) {
        var cause = message.cause();
        return new MailViews.Line(
                message.id(),
                cause.dossier(),
                cause.dossier() == null
                        ? ""
                        : MemoryDossierQueries.title(state, state.dossiers.get(cause.dossier())),
                cause.occasion(),
                message.letter().subject(),
                message.recipient().name(),
                message.recipient().email() == null ? "" : message.recipient().email().value(),
                message.writtenAt(),
                message.settledAt(),
                message.status(),
                cause.author() == null
                        ? ""
                        : MemoryStaffQueries.colleague(state, cause.author()).name(),
                message.course().tries(),
                nextTry(state, message).orElse(null),
                message.course().dropped());
    }
}
