package org.dossierwerk.application.testkit;

import java.time.Instant;
import org.dossierwerk.application.port.mail.OutgoingMail;
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
