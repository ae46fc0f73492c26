package org.dossierwerk.adapters.persistence.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** An invitation as JSON, in plain values. */
record InvitationJson(
        String method,
        UUID uid,
        int sequence,
        String wallTime,
        String zone,
        String start,
        long durationSeconds,
        String title,
        String place,
        String remarks,
        Mailbox organizer,
        @Nullable Mailbox attendee) {

    record Mailbox(String name, String address) {}

    static String write(Invitation invitation) {
        var time = invitation.time();
        return Json.write(new InvitationJson(
                invitation.method().name(),
                invitation.uid(),
                invitation.sequence(),
                time.wallTime().toString(),
                time.zone().getId(),
                time.start().toString(),
                time.duration().toSeconds(),
                invitation.title(),
                invitation.place(),
                invitation.remarks(),
                plain(invitation.organizer()),
                invitation.attendee() == null ? null : plain(invitation.attendee())));
    }

    static Invitation read(String json) {
        var plain = Json.read(json, InvitationJson.class);
        return new Invitation(
                Invitation.Method.valueOf(plain.method),
                plain.uid,
                plain.sequence,
                new AgreedTime(
                        LocalDateTime.parse(plain.wallTime),
                        ZoneId.of(plain.zone),
                        Instant.parse(plain.start),
                        Duration.ofSeconds(plain.durationSeconds)),
                plain.title,
                plain.place,
                plain.remarks,
                mailbox(plain.organizer),
                plain.attendee == null ? null : mailbox(plain.attendee));
    }

    private static Mailbox plain(Invitation.Mailbox mailbox) {
        return new Mailbox(mailbox.name(), mailbox.address().value());
    }

    private static Invitation.Mailbox mailbox(Mailbox plain) {
        return new Invitation.Mailbox(plain.name(), new EmailAddress(plain.address()));
    }
}
