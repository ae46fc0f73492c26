package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.application.port.calendar.ReplyReader;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;

/** Reads answers in a form that tests write by hand. */
public final class ReadableReplies implements ReplyReader {

    /** The answer in that form. */
    public static String written(Reply reply) {
        var slot = reply.proposal();
        return String.join(
                "|",
                reply.uid().toString(),
                reply.attendee().value(),
                reply.kind().name(),
                Integer.toString(reply.sequence()),
                reply.stamp().toString(),
                slot == null ? "" : slot.start() + "/" + slot.end(),
                reply.comment());
    }

    @Override
    public Optional<Reply> read(String calendar) {
        var parts = calendar.split("\\|", -1);
        return parts.length == 7 ? Optional.of(reply(parts)) : Optional.empty();
    }

    private static Reply reply(String[] parts) {
        var slot = Stream.of(parts[5].split("/"))
                .filter(text -> !text.isEmpty())
                .map(Instant::parse)
                .toList();
        return new Reply(
                UUID.fromString(parts[0]),
                EmailAddress.of(parts[1]),
                Answer.Kind.valueOf(parts[2]),
                Integer.parseInt(parts[3]),
                Instant.parse(parts[4]),
                slot.isEmpty() ? null : new TimeSlot(slot.get(0), slot.get(1)),
                parts[6]);
    }
}
