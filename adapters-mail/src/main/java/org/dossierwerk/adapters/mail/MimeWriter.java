package org.dossierwerk.adapters.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.shared.EmailAddress;

/** Turns a message into MIME. The same message becomes the same octets, whenever and wherever it is written. */
final class MimeWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Session session = Session.getInstance(new Properties());

    /** @throws ProviderFailure REJECTED when it can never be a mail: no address, or a line break in a header */
    byte[] write(OutgoingMail mail) {
        try {
            var message = new Identified(session, HeaderText.messageId(mail.messageId()));
            var boundary = "=_" + hash(mail.messageId());
            message.setContent(
                    mail.calendar() == null ? texts(mail, boundary) : withFile(mail, mail.calendar(), boundary));
            message.saveChanges();
            addHeaders(message, mail);
            var octets = new ByteArrayOutputStream();
            message.writeTo(octets);
            return octets.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new ProviderFailure(ProviderFailure.Kind.REJECTED, "Cannot be written as a mail: " + e, e);
        }
    }

    /** The one address it goes to. */
    static EmailAddress recipient(OutgoingMail mail) {
        var address = mail.to().email();
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
        message.setHeader("To", HeaderText.mailbox(mail.to().name(), recipient(mail)));
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

    private static MimeMultipart withFile(OutgoingMail mail, OutgoingMail.CalendarPart calendar, String boundary)
            throws MessagingException {
        var alternatives = texts(mail, boundary + ".texts");
        alternatives.addBodyPart(part(
                calendar.content(),
                "text/calendar; charset=UTF-8; method=" + calendar.method().name(),
                "base64"));
        var readable = new MimeBodyPart();
        readable.setContent(alternatives);
        var file = part(calendar.content(), "application/ics; name=invite.ics", "base64");
        file.setHeader("Content-Disposition", "attachment; filename=invite.ics");
        var mixed = new Bounded("mixed", boundary);
        mixed.addBodyPart(readable);
        mixed.addBodyPart(file);
        return mixed;
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
    private static final class Identified extends MimeMessage {

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
