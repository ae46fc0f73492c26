package org.dossierwerk.application.port.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * One message, ready to leave. Sent again, it is the same message: everything that identifies it is decided here.
 *
 * @param messageId without angle brackets; the same for each attempt (RELIABILITY INV-4), but for a letter whose personal
 *     link is a fresh one each time
 * @param inReplyTo the message id of the first message about the same thing, or null
 * @param from the office's mailbox, with the name the client reads: the author's too when somebody wrote by hand (MAIL-03)
 * @param to has an address
 * @param copies who gets it besides, each with an address; nobody when it carries a calendar part (BEY-05)
 * @param html the HTML part; the plain part is the letter's text
 * @param attachments the files that go with it, in their order
 * @param calendar the appointment as iCalendar, or null
 * @param envelopeFrom where servers report what became of it, or null for the address it is from
 * @param replyTo where it is answered to, or null for the address it is from
 */
public record OutgoingMail(
        String messageId,
        @Nullable String inReplyTo,
        Invitation.Mailbox from,
        Recipient to,
        List<Copy> copies,
        Language language,
        Letter letter,
        String html,
        List<Attachment> attachments,
        @Nullable CalendarPart calendar,
        Instant writtenAt,
        @Nullable EmailAddress envelopeFrom,
        @Nullable EmailAddress replyTo) {

    public OutgoingMail {
        copies = List.copyOf(copies);
        attachments = List.copyOf(attachments);
    }

    /** One that comes back to the address it is from. */
    public OutgoingMail(
            String messageId,
            @Nullable String inReplyTo,
            Invitation.Mailbox from,
            Recipient to,
            List<Copy> copies,
            Language language,
            Letter letter,
            String html,
            List<Attachment> attachments,
            @Nullable CalendarPart calendar,
            Instant writtenAt) {
        this(
                messageId,
                inReplyTo,
                from,
                to,
                copies,
                language,
                letter,
                html,
                attachments,
                calendar,
                writtenAt,
                null,
                null);
    }

    /** The same, with addresses of its own for what comes back. */
    public OutgoingMail returningTo(@Nullable EmailAddress bounces, @Nullable EmailAddress replies) {
        return new OutgoingMail(
                messageId,
                inReplyTo,
                from,
                to,
                copies,
                language,
                letter,
                html,
                attachments,
                calendar,
                writtenAt,
                bounces,
                replies);
    }

    /** Who stands on the envelope as its sender. */
    public EmailAddress sender() {
        return envelopeFrom == null ? from.address() : envelopeFrom;
    }

    /** One to a single reader, without files. */
    public OutgoingMail(
            String messageId,
            @Nullable String inReplyTo,
            Invitation.Mailbox from,
            Recipient to,
            Language language,
            Letter letter,
            String html,
            @Nullable CalendarPart calendar,
            Instant writtenAt) {
        this(messageId, inReplyTo, from, to, List.of(), language, letter, html, List.of(), calendar, writtenAt);
    }

    /** @param content an iCalendar object (RFC 5545) with CRLF line ends, whose METHOD is the given one */
    public record CalendarPart(Invitation.Method method, String content) {}

    /**
     * A file that goes with it.
     *
     * @param name as the recipients see it; one line
     * @param size of its bytes
     */
    public record Attachment(String name, String mediaType, long size, Content content) {}

    /** The bytes of an attachment, as often as they are asked for. */
    public interface Content {

        /** The caller closes it. */
        InputStream open() throws IOException;
    }
}
