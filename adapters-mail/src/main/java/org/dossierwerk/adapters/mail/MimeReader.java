package org.dossierwerk.adapters.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads the messages that {@link MimeWriter} wrote. */
final class MimeReader {

    private final Session session = Session.getInstance(new Properties());

    StoredMail read(String name, byte[] octets) throws IOException {
        try {
            var message = new MimeMessage(session, new ByteArrayInputStream(octets));
            return new StoredMail(
                    name,
                    header(message, "Message-ID").replaceAll("[<>]", ""),
                    header(message, "From"),
                    header(message, "To"),
                    header(message, "Subject"),
                    message.getSentDate().toInstant(),
                    orEmpty(find(message, "text/plain")),
                    orEmpty(find(message, "text/html")),
                    find(message, "text/calendar"),
                    octets.length);
        } catch (MessagingException e) {
            throw new IOException(name + " is no message", e);
        }
    }

    private static String header(MimeMessage message, String header) throws MessagingException, IOException {
        var value = message.getHeader(header, null);
        return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
