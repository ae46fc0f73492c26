package org.dossierwerk.application.mail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dossierwerk.application.port.calendar.ReplyReader.Reply;
import org.dossierwerk.application.port.mail.DeliveryReport;
import org.dossierwerk.application.port.mail.IncomingMail;
import org.dossierwerk.application.testkit.ReadableReplies;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A message from outside that is being put together.
 *
 * @param to which address it comes to
 */
record Envelope(
        String from,
        @Nullable EmailAddress to,
        List<String> answers,
        boolean proven,
        boolean automatic,
        String subject,
        String text,
        @Nullable String calendar,
        @Nullable DeliveryReport report,
        String messageId) {

    static Envelope from(String address) {
        var id = UUID.randomUUID() + "@outside.example";
        return new Envelope(address, null, List.of(), false, false, "Re: Uw afspraak", "Dat is goed.", null, null, id);
    }

    Envelope to(@Nullable EmailAddress address) {
        return new Envelope(from, address, answers, proven, automatic, subject, text, calendar, report, messageId);
    }

    Envelope answering(String... messageIds) {
        return new Envelope(
                from, to, List.of(messageIds), proven, automatic, subject, text, calendar, report, messageId);
    }

    Envelope vouchedFor() {
        return new Envelope(from, to, answers, true, automatic, subject, text, calendar, report, messageId);
    }

    Envelope byMachine() {
        return new Envelope(from, to, answers, proven, true, subject, text, calendar, report, messageId);
    }

    Envelope saying(String about, String words) {
        return new Envelope(from, to, answers, proven, automatic, about, words, calendar, report, messageId);
    }

    Envelope with(Reply reply) {
        return withCalendar(ReadableReplies.written(reply));
    }

    Envelope withCalendar(String content) {
        return new Envelope(from, to, answers, proven, automatic, subject, text, content, report, messageId);
    }

    Envelope with(@Nullable String originalMessageId, DeliveryReport.Fate... fates) {
        var told = new DeliveryReport(originalMessageId, List.of(fates));
        return new Envelope(from, to, answers, proven, true, subject, text, calendar, told, messageId);
    }

    Function<String, IncomingMail> at(Instant received) {
        return place -> new IncomingMail(
                place,
                messageId,
                answers,
                to == null ? Set.of() : Set.of(to),
                EmailAddress.of(from),
                "Emma Wit",
                proven,
                automatic,
                subject,
                text,
                calendar,
                report,
                received,
                "");
    }
}
