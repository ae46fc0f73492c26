package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dossierwerk.application.Page;
import org.dossierwerk.application.mail.MailViews;
import org.dossierwerk.application.port.storage.MailQueries;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessage;
import org.jspecify.annotations.Nullable;

/** Reads the ledger in memory. A cursor is the number of lines already read. */
record MemoryMailQueries(Memory memory) implements MailQueries {

    @Override
    public List<MailViews.Line> of(DossierId dossier, int limit) {
        return memory.with(state -> newest(state, message -> dossier.equals(message.cause().dossier()))
                .limit(limit)
                .toList());
    }

    @Override
    public Page<MailViews.Line> all(@Nullable String cursor, int limit) {
        return memory.with(state -> Pages.part(newest(state, message -> true).toList(), cursor, limit));
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
                        : MemoryStaffQueries.colleague(state, cause.author()).name());
    }
}
