package org.dossierwerk.adapters.web.adviser.mail;

import java.time.Instant;
import java.time.ZoneId;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.mail.MailViews.Line;
import org.dossierwerk.domain.mail.MailStatus;

/**
 * One line of a list of mails.
 *
 * @param href empty when it belongs to no dossier
 * @param author who wrote it by hand; empty when it left by itself
 * @param note how often it was tried and when it is next, or why it stayed behind; empty when there is nothing to say
 */
public record MailRow(
        String href,
        String subject,
        String occasion,
        String dossier,
        String to,
        String address,
        String when,
        State state,
        String author,
        String note) {

    /** What became of it, in words and in a tone of {@code ui/tag}. */
    public record State(String text, String tone, String icon) {

        static State of(MailStatus status, Words words) {
            var text = words.of("mail.status." + status);
            return switch (status) {
                case WAITING -> new State(text, "info", "clock");
                case SENT -> new State(text, "plain", "check");
                case BOUNCED -> new State(text, "bad", "circle-alert");
                case FAILED -> new State(text, "bad", "circle-alert");
                case SUPERSEDED -> new State(text, "", "history");
                case NOT_SENDABLE -> new State(text, "warn", "circle-alert");
            };
        }
    }

    static MailRow of(Line line, Words words, ZoneId zone) {
        return new MailRow(
                href(line),
                line.subject(),
                words.of("mail.occasion." + line.occasion()),
                line.dossierTitle(),
                line.recipientName(),
                line.recipientAddress(),
                words.momentIn(zone, moment(line)),
                State.of(line.status(), words),
                line.author(),
                note(line, words, zone));
    }

    private static Instant moment(Line line) {
        var settled = line.settledAt();
        return settled == null ? line.writtenAt() : settled;
    }

    private static String note(Line line, Words words, ZoneId zone) {
        var dropped = line.dropped();
        if (dropped != null) {
            return words.of("mail.dropped." + dropped);
        }
        var next = line.nextTryAt();
        return next != null && line.tries() > 0
                ? words.of("mail.next-try", words.number(line.tries()), words.momentIn(zone, next))
                : "";
    }

    private static String href(Line line) {
        var dossier = line.dossier();
        return dossier == null
                ? ""
                : "/dossiers/" + dossier.value() + "/mail/" + line.id().value();
    }
}
