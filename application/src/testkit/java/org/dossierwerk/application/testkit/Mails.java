package org.dossierwerk.application.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.Language;

/** Messages to send, with all that makes a message difficult. */
public final class Mails {

    public static final String CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nPRODID:-//Test//EN\r\n"
            + "BEGIN:VEVENT\r\nUID:1@dossierwerk\r\nSUMMARY:Gespräch 👋\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private Mails() {}

    /** An invitation with umlauts and emoji in every part. */
    public static OutgoingMail invitation(String messageId) {
        return new OutgoingMail(
                messageId,
                null,
                new Invitation.Mailbox("Büro \"De Linde\", Köln", EmailAddress.of("kantoor@delinde.example")),
                new Recipient("Zoë Müller 🌷", EmailAddress.of("zoe@client.example")),
                Language.DE,
                new Letter(
                        "Ihr Gespräch am 4. Dezember um 11:00 Uhr 🗓️ – bis bald, wir freuen uns auf Sie",
                        "Guten Tag Zoë Müller,\n\n.\n.Punkt am Anfang\nFrom hier: 👩‍👧‍👦 " + "lang ".repeat(300) + "\n\nGrüße"),
                "<!doctype html><html lang=\"de\"><body><p>Guten Tag Zoë Müller 👋</p></body></html>",
                new OutgoingMail.CalendarPart(Invitation.Method.REQUEST, CALENDAR),
                Instant.parse("2026-11-21T09:30:15Z"));
    }

    /** A letter that somebody wrote by hand to two readers and a copy, with two files. */
    public static OutgoingMail letterToThree(String messageId) {
        return withFiles(
                messageId,
                file("Gespräch 👋 \"Köln\".pdf", "application/pdf", everyOctet(40_000)),
                file("plain.txt", "text/plain", "Grüße\r\n.\r\nFrom here\n".getBytes(StandardCharsets.UTF_8)));
    }

    /** With a file whose bytes end in a failure. */
    public static OutgoingMail withUnreadableFile(String messageId) {
        return withFiles(messageId, new OutgoingMail.Attachment("gone.pdf", "application/pdf", 10, () -> {
            throw new IOException("gone");
        }));
    }

    public static OutgoingMail withFileNamed(String name, String messageId) {
        return withFiles(messageId, file(name, "application/pdf", everyOctet(10)));
    }

    /** What each of its files holds, as one character for each octet. */
    public static List<String> octetsOf(OutgoingMail mail) throws IOException {
        var octets = new ArrayList<String>();
        for (var file : mail.attachments()) {
            try (var in = file.content().open()) {
                octets.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return octets;
    }

    public static OutgoingMail withFiles(String messageId, OutgoingMail.Attachment... files) {
        var invitation = invitation(messageId);
        return new OutgoingMail(
                messageId,
                null,
                new Invitation.Mailbox(
                        "Anne Brück – " + invitation.from().name(), invitation.from().address()),
                invitation.to(),
                List.of(
                        new Copy(new Recipient("Tom Müller", EmailAddress.of("tom@client.example")), Copy.Kind.TO),
                        new Copy(new Recipient("", EmailAddress.of("notary@deeds.example")), Copy.Kind.CC)),
                invitation.language(),
                invitation.letter(),
                invitation.html(),
                List.of(files),
                null,
                invitation.writtenAt());
    }

    public static OutgoingMail.Attachment file(String name, String mediaType, byte[] octets) {
        return new OutgoingMail.Attachment(name, mediaType, octets.length, () -> new ByteArrayInputStream(octets));
    }

    /** So many octets, among which each occurs. */
    public static byte[] everyOctet(int many) {
        var octets = new byte[many];
        for (int i = 0; i < many; i++) {
            octets[i] = (byte) (i + i / 256);
        }
        return octets;
    }

    public static OutgoingMail answering(OutgoingMail mail, String messageId) {
        return new OutgoingMail(
                messageId,
                mail.messageId(),
                mail.from(),
                mail.to(),
                mail.language(),
                mail.letter(),
                mail.html(),
                mail.calendar(),
                mail.writtenAt());
    }

    public static OutgoingMail to(Recipient recipient, OutgoingMail mail) {
        return new OutgoingMail(
                mail.messageId(),
                mail.inReplyTo(),
                mail.from(),
                recipient,
                mail.language(),
                mail.letter(),
                mail.html(),
                mail.calendar(),
                mail.writtenAt());
    }

    public static OutgoingMail saying(Letter letter, OutgoingMail mail) {
        return new OutgoingMail(
                mail.messageId(),
                mail.inReplyTo(),
                mail.from(),
                mail.to(),
                mail.language(),
                letter,
                mail.html(),
                mail.calendar(),
                mail.writtenAt());
    }
}
