package org.dossierwerk.adapters.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.dossierwerk.application.testkit.MailTransportContract.Arrived;
import org.dossierwerk.application.testkit.MailTransportContract.ArrivedFile;

/** Octets as a mail program reads them. */
final class Reading {

    private Reading() {}

    static Arrived of(byte[] octets) throws MessagingException, IOException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
        var mail = new MimeReader().read("received", octets);
        var inReplyTo = message.getHeader("In-Reply-To", null);
        var recipients = new ArrayList<String>();
        for (var header : List.of("To", "Cc", "Bcc", "Delivered-To")) {
            var values = message.getHeader(header, ",");
            if (values != null) {
                Arrays.stream(InternetAddress.parse(values))
                        .map(InternetAddress::getAddress)
                        .forEach(recipients::add);
            }
        }
        return new Arrived(
                mail.messageId(),
                inReplyTo == null ? null : inReplyTo.replaceAll("[<>]", ""),
                ((InternetAddress) message.getFrom()[0]).getPersonal(),
                recipients,
                message.getSubject(),
                mail.text(),
                mail.html(),
                mail.calendar(),
                files(message).toList());
    }

    private static Stream<ArrivedFile> files(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            var files = new ArrayList<ArrivedFile>();
            for (int i = 0; i < parts.getCount(); i++) {
                files(parts.getBodyPart(i)).forEach(files::add);
            }
            return files.stream();
        }
        if (!Part.ATTACHMENT.equals(part.getDisposition()) || "invite.ics".equals(part.getFileName())) {
            return Stream.empty();
        }
        var octets = new String(part.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        return Stream.of(new ArrivedFile(
                part.getFileName(), part.getContentType().replaceAll(";.*", "").strip(), octets));
    }
}
