package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Invitations to write. */
final class Invitations {

    static final Instant NOW = Instant.parse("2026-11-21T09:30:15.123456Z");
    static final UUID UID = UUID.fromString("0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");

    private Invitations() {}

    static Invitation at(String wallTime, String zone, int minutes) {
        return at(wallTime, zone, minutes, null);
    }

    static Invitation at(String wallTime, String zone, int minutes, @Nullable ZoneOffset offset) {
        var time = AgreedTime.at(LocalDateTime.parse(wallTime), ZoneId.of(zone), Duration.ofMinutes(minutes), offset);
        return with(Invitation.Method.REQUEST, time, "Oriënterend gesprek", "Graag een legitimatiebewijs meenemen.");
    }

    static Invitation with(Invitation.Method method, AgreedTime time, String title, String remarks) {
        return new Invitation(
                method,
                UID,
                3,
                time,
                title,
                "Keizersgracht 12, 1015 CS Amsterdam",
                remarks,
                new Invitation.Mailbox("De Linde, Hypotheken", EmailAddress.of("kantoor@delinde.example")),
                new Invitation.Mailbox("Zoë \"Zo\" de Wit", EmailAddress.of("zoe@client.example")));
    }
}
