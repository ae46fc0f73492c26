package org.dossierwerk.adapters.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.shared.EmailAddress;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Turns a message into MIME. The same message becomes the same octets, whenever and wherever it is written. */
final class MimeWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");

    private final Session session = Session.getInstance(new Properties());

    /** @throws ProviderFailure REJECTED when it can never be a mail: no address, or a line break in a header */
    SMTPMessage message(OutgoingMail mail) {
        try {
            var message = new Identified(session, HeaderText.messageId(mail.messageId()));
            message.setContent(content(mail, "=_" + hash(mail.messageId())));
            message.saveChanges();
            addHeaders(message, mail);
            message.setEnvelopeFrom(HeaderText.address(mail.sender()));
            return message;
        } catch (MessagingException e) {
            throw new ProviderFailure(ProviderFailure.Kind.REJECTED, "Cannot be written as a mail: " + e, e);
        }
    }

    /** @throws IOException when it cannot be written there, or an attachment cannot be read */
    void write(OutgoingMail mail, OutputStream out) throws IOException {
        try {
            message(mail).writeTo(out);
        } catch (MessagingException e) {
            throw new ProviderFailure(ProviderFailure.Kind.REJECTED, "Cannot be written as a mail: " + e, e);
        }
    }

    /** Everybody it goes to, each once. */
    static List<EmailAddress> readers(OutgoingMail mail) {
        return Stream.concat(Stream.of(mail.to()), mail.copies().stream().map(Copy::recipient))
                .map(MimeWriter::address)
                .distinct()
                .toList();
    }

    private static EmailAddress address(Recipient reader) {
        var address = reader.email();
        if (address == null) {
            throw new ProviderFailure(ProviderFailure.Kind.REJECTED, "There is no address to send to", null);
        }
        return address;
    }

    /** Sixteen hexadecimal digits that tell one message id from all others. */
    static String hash(String messageId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }

    private static void addHeaders(MimeMessage message, OutgoingMail mail) throws MessagingException {
        message.setHeader("Date", DATE.format(mail.writtenAt()));
        message.setHeader("From", HeaderText.mailbox(mail.from()));
        message.setHeader("To", mailboxes(Stream.concat(Stream.of(mail.to()), copies(mail, Copy.Kind.TO))));
        if (copies(mail, Copy.Kind.CC).findAny().isPresent()) {
            message.setHeader("Cc", mailboxes(copies(mail, Copy.Kind.CC)));
        }
        if (mail.replyTo() != null) {
            message.setHeader("Reply-To", HeaderText.mailbox(mail.from().name(), mail.replyTo()));
        }
        message.setHeader("Subject", HeaderText.subject(mail.letter().subject()));
        if (mail.inReplyTo() != null) {
            message.setHeader("In-Reply-To", HeaderText.messageId(mail.inReplyTo()));
            message.setHeader("References", HeaderText.messageId(mail.inReplyTo()));
        }
        message.setHeader("Content-Language", mail.language().tag());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    }

    private static Stream<Recipient> copies(OutgoingMail mail, Copy.Kind kind) {
        return mail.copies().stream().filter(copy -> copy.kind() == kind).map(Copy::recipient);
    }

    private static String mailboxes(Stream<Recipient> readers) {
        return readers.map(reader -> HeaderText.mailbox(reader.name(), address(reader)))
                .collect(Collectors.joining(",\r\n "));
    }

    private static MimeMultipart content(OutgoingMail mail, String boundary) throws MessagingException {
        var calendar = mail.calendar();
        if (calendar == null && mail.attachments().isEmpty()) {
            return texts(mail, boundary);
        }
        var texts = texts(mail, boundary + ".texts");
        var readable = new MimeBodyPart();
        readable.setContent(texts);
        var mixed = new Bounded("mixed", boundary);
        mixed.addBodyPart(readable);
        if (calendar != null) {
            texts.addBodyPart(part(
                    calendar.content(),
                    "text/calendar; charset=UTF-8; method=" + calendar.method().name(),
                    "base64"));
            var file = part(calendar.content(), "application/ics; name=invite.ics", "base64");
            file.setHeader("Content-Disposition", "attachment; filename=invite.ics");
            mixed.addBodyPart(file);
        }
        for (var file : mail.attachments()) {
            mixed.addBodyPart(attachment(file));
        }
        return mixed;
    }

    /** Its bytes are read when the message is written, and never all at once. */
    private static MimeBodyPart attachment(OutgoingMail.Attachment file) throws MessagingException {
        var type = harmless(file.mediaType());
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new AttachedFile(file, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Disposition", "attachment; " + HeaderText.fileName(file.name()));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A file that claims to be a message or made of parts would be taken apart by whoever reads the mail. */
    private static String harmless(String type) {
        HeaderText.requireOneLine("media type", type);
        boolean simple =
                MEDIA_TYPE.matcher(type).matches() && !type.startsWith("multipart/") && !type.startsWith("message/");
        return simple ? type : "application/octet-stream";
    }

    private static MimeMultipart texts(OutgoingMail mail, String boundary) throws MessagingException {
        var texts = new Bounded("alternative", boundary);
        texts.addBodyPart(part(withCrLf(mail.letter().text()), "text/plain; charset=UTF-8", "quoted-printable"));
        texts.addBodyPart(part(withCrLf(mail.html()), "text/html; charset=UTF-8", "quoted-printable"));
        return texts;
    }

    private static String withCrLf(String text) {
        return text.replaceAll("\\R", "\r\n");
    }

    private static MimeBodyPart part(String content, String type, String encoding) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", encoding);
        return part;
    }

    /** Keeps its id, which Jakarta Mail would otherwise choose anew with each saving. */
    private static final class Identified extends SMTPMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** With a boundary that neither quoted-printable nor base64 can contain, and that stays the same. */
    private static final class Bounded extends MimeMultipart {

        Bounded(String subtype, String boundary) {
            super(subtype);
            contentType = "multipart/" + subtype + "; boundary=\"" + boundary + "\"";
        }
    }
}
